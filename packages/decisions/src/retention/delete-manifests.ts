import type { RetentionDeleted } from '@hammerhead/contracts';
import {
  type AgedManifest,
  type AgedShipment,
  log,
  retention,
  type RetentionRunRow,
  type Transaction,
} from '@hammerhead/storage';
import { keptByNothing, oldBefore, othersBefore, verdictOn } from './policy/verdict.js';
import { redactDecisions, type Redacted } from './redact-decisions.js';
import { findUnnamed } from './unnamed-parties.js';

export interface ManifestsStep {
  /** The first position of the last manifest that is done. */
  readonly reached: number;
  /** False where no manifest was left to look at. */
  readonly more: boolean;
  readonly deleted: Partial<RetentionDeleted>;
  /** The decisions that lost their words. */
  readonly redacted: readonly Redacted[];
}

/**
 * Deletes the next shipments that are due, at most `size`, and the manifests of which none is left. Those who decide about
 * a referral lock it before the log, so this does, too; from the lock on the log nobody appends, places a hold or has
 * anything scored again.
 * @returns null while shipments are being scored again
 */
export async function deleteManifests(
  tx: Transaction,
  { day, position, reached }: RetentionRunRow,
  size: number,
): Promise<ManifestsStep | null> {
  const search = { after: reached, before: oldBefore(day), shipments: size, heldAt: position };
  await retention.exclude(tx);
  const head = await log.readHead(tx);
  const seen = await retention.findAged(tx, search);
  if (seen.length === 0) return { reached, more: false, deleted: {}, redacted: [] };
  const meant = batchOf(seen, { day, size, reached });
  const unnamed = await findUnnamed(tx, positionsOf(meant), head);
  await retention.lockReferrals(tx, referralsOf(meant));
  await log.lockHead(tx);
  if (await retention.isScoringAgain(tx)) return null;
  // Since then something may have come to be kept, and nothing may go that was not meant.
  const batch = intersection(meant, batchOf(await retention.findAged(tx, search), { day, size, reached }));
  const going = new Set(positionsOf(batch));
  const staying = new Set(positionsOf(meant).filter((one) => !going.has(one)));
  const parties = await unnamed.still(tx, staying);
  return { reached: batch.reached, more: true, ...(await deleteBatch(tx, batch, { day, parties })) };
}

const positionsOf = ({ shipments }: Batch): number[] =>
  shipments.flatMap(({ places }) => places.map(({ position: at }) => at));
const referralsOf = ({ shipments }: Batch): string[] =>
  shipments.flatMap(({ referrals }) => referrals.map(({ id }) => id));

interface Batch {
  readonly reached: number;
  readonly shipments: readonly AgedShipment[];
  /** Those of which nothing stays once the shipments are gone. */
  readonly manifests: readonly AgedManifest[];
}

function batchOf(
  aged: readonly AgedManifest[],
  { day, size, reached: before }: { readonly day: string; readonly size: number; readonly reached: number },
): Batch {
  const shipments: AgedShipment[] = [];
  const manifests: AgedManifest[] = [];
  let reached = before;
  for (const manifest of aged) {
    const { departedAt, receivedAt, holds } = manifest;
    const verdict = (one: typeof keptByNothing) =>
      verdictOn({ departedAt, receivedAt, ...one, holds: [...one.holds, ...holds] }, day).outcome;
    const due = manifest.shipments.filter((one) => verdict(one) === 'due');
    const room = size - shipments.length;
    shipments.push(...due.slice(0, room));
    // The next batch goes on with the rest of it.
    if (due.length > room) break;
    if (verdict(keptByNothing) === 'due' && due.length === manifest.shipments.length)
      manifests.push(manifest);
    reached = manifest.firstPosition;
  }
  return { reached, shipments, manifests };
}

/** What is in both, as the later look has it; done as far as both are. */
function intersection(meant: Batch, now: Batch): Batch {
  const shipments = new Map(meant.shipments.map((one) => [one.id, JSON.stringify(one.places)]));
  const manifests = new Set(meant.manifests.map(({ firstPosition }) => firstPosition));
  return {
    reached: Math.min(meant.reached, now.reached),
    // A revision that came meanwhile is looked at in the next batch.
    shipments: now.shipments.filter(({ id, places }) => shipments.get(id) === JSON.stringify(places)),
    manifests: now.manifests.filter(({ firstPosition }) => manifests.has(firstPosition)),
  };
}

async function deleteBatch(
  tx: Transaction,
  batch: Batch,
  { day, parties }: { readonly day: string; readonly parties: readonly string[] },
): Promise<Pick<ManifestsStep, 'deleted' | 'redacted'>> {
  const { shipments, manifests } = batch;
  const ids = shipments.map(({ id }) => id);
  const referrals = referralsOf(batch);
  const places = shipments.flatMap((one) => one.places);
  const going = manifests.flatMap(({ feedId, revisions }) => revisions.map((one) => ({ ...one, feedId })));
  const revisions = going.map(({ id }) => id);
  const naming = await retention.findNaming(tx, { shipments: ids, referrals, manifests: revisions });
  const redacted = await redactDecisions(tx, naming);
  const removed = await retention.removeShipments(tx, { shipments: ids, referrals, places });
  const gone = await retention.removeManifests(tx, going);
  await retention.removeChunks(tx, [
    ...places.map(({ position }) => position),
    ...going.map(({ firstPosition }) => firstPosition),
  ]);
  await retention.redactHolds(tx, [...ids, ...referrals, ...revisions]);
  const submissions = await retention.removeSubmissionsOf(tx, going, othersBefore(day));
  const removedParties = await retention.removeParties(tx, parties);
  return {
    deleted: {
      shipments: ids.length,
      ...removed,
      manifests: gone,
      submissions,
      parties: removedParties,
      redacted: redacted.length,
    },
    redacted,
  };
}
