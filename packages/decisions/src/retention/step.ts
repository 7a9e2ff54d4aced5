import { parseStored, type RetentionDeleted, systemActor, toStored } from '@hammerhead/contracts';
import { log, retention, type RetentionRunRow, type Transaction } from '@hammerhead/storage';
import { recordDecision } from '../record.js';
import { deleteManifests, type ManifestsStep } from './delete-manifests.js';
import { othersBefore } from './policy/verdict.js';
import { recordRedacted, redactDecisions } from './redact-decisions.js';

export type RetentionStep =
  /** No run is to be carried out, or another worker does. */
  | { readonly outcome: 'idle' }
  /** Shipments are being scored again: none of them may be deleted meanwhile. */
  | { readonly outcome: 'waiting'; readonly run: string }
  | { readonly outcome: 'advanced' | 'finished'; readonly run: string };

const retentionActor = systemActor('retention');

/** The most shipments of one batch: appends wait for it. */
export const mostShipments = 200;
/** The most rows of a batch that hang on no shipment. */
const mostOthers = 2_000;

/**
 * Does the next batch of the run that is not over, in the caller's transaction, with its progress: a worker that dies
 * loses one batch, and the next one goes on. Each batch looks anew at what keeps a shipment, so that a legal hold that is
 * placed meanwhile holds; one that is lifted meanwhile still does, since the plan did not have it.
 */
export async function takeRetentionStep(tx: Transaction, size = mostShipments): Promise<RetentionStep> {
  const run = await retention.lockOpenRun(tx);
  if (run === null) return { outcome: 'idle' };
  const manifests = await deleteManifests(tx, run, size);
  if (manifests === null) return { outcome: 'waiting', run: run.id };
  if (manifests.more) return advance(tx, run, manifests);
  const others = await deleteOthers(tx, run);
  if (others !== null) return advance(tx, run, { reached: run.reached, ...others });
  const deleted = { ...nothing, ...parseStored(run.deleted) };
  const position = await recordDecision(tx, retentionActor, {
    kind: 'retention_run',
    body: { retentionRun: run.id, plan: run.plan, day: run.day, deleted },
  });
  await retention.endRun(tx, run.id, 'finished', position);
  return { outcome: 'finished', run: run.id };
}

export const nothing: RetentionDeleted = {
  shipments: 0,
  referrals: 0,
  manifests: 0,
  submissions: 0,
  exclusions: 0,
  watchlistEntries: 0,
  legalHolds: 0,
  revisions: 0,
  assessments: 0,
  facts: 0,
  parties: 0,
  redacted: 0,
};

async function advance(
  tx: Transaction,
  run: RetentionRunRow,
  { reached, deleted: more, redacted }: Pick<ManifestsStep, 'reached' | 'deleted' | 'redacted'>,
): Promise<RetentionStep> {
  const before = parseStored(run.deleted);
  const deleted = { ...nothing, ...before };
  for (const kind of keysOf(more)) deleted[kind] += more[kind] ?? 0;
  await retention.advanceRun(tx, run.id, { reached, deleted: toStored(deleted) });
  await recordRedacted(tx, retentionActor, run.id, redacted);
  return { outcome: 'advanced', run: run.id };
}

const isKind = (name: string): name is keyof RetentionDeleted => Object.hasOwn(nothing, name);
const keysOf = (counts: Partial<RetentionDeleted>): (keyof RetentionDeleted)[] =>
  Object.keys(counts).filter(isKind);

/** Deletes some of what hangs on no shipment; null where nothing is left. */
async function deleteOthers(
  tx: Transaction,
  { day }: RetentionRunRow,
): Promise<Pick<ManifestsStep, 'deleted' | 'redacted'> | null> {
  for (const kind of retention.otherKinds) {
    const { count, decisions } = await retention.removeOthers(tx, kind, othersBefore(day), mostOthers);
    if (count === 0) continue;
    await log.lockHead(tx);
    const redacted = await redactDecisions(tx, await retention.findDecisions(tx, decisions));
    return { deleted: { [kind]: count, redacted: redacted.length }, redacted };
  }
  return null;
}
