import type { ChunkJob } from '@hammerhead/contracts';
import { type Referable, referShipments } from '@hammerhead/decisions';
import { assessments, chunks, type Pool, transaction } from '@hammerhead/storage';
import type { Assessor } from './assessor.js';
import type { PartyDirectory } from './party-directory.js';
import type { RuleSetCache } from './rule-set-cache.js';
import { scoredShipment } from './scored-shipment.js';
import type { ScoringStages } from './stages.js';

export interface ScoringDeps {
  readonly pool: Pool;
  readonly ruleSets: RuleSetCache;
  readonly assessor: Assessor;
  readonly directory: PartyDirectory;
  readonly stages: ScoringStages;
}

/** The counts of one scored chunk. */
export interface Scored {
  readonly assessed: number;
  readonly referred: number;
}

/**
 * Scores the shipments of a chunk and writes their assessments and referrals, all or nothing, in a fixed
 * number of statements whatever its size. Doing it twice has the effect of doing it once.
 */
export async function scoreChunk(
  { pool, ruleSets, assessor, directory, stages }: ScoringDeps,
  job: ChunkJob,
): Promise<Scored> {
  const { firstPosition: first, lastPosition: last } = job;
  await assessor.ready(last - first + 1);
  const lap = stages.laps();
  // Check without a lock, because a lock would have to be written to disk.
  const range = await chunks.findOpenRange(pool, first, last);
  if (!range.open) return { assessed: 0, referred: 0 };
  const shipments = await chunks.load(pool, first, last);
  lap('load');
  const unseen = directory.unseen(range.removals);
  const scored = await assessor.assess(
    shipments,
    ruleSets.inForce,
    (assessed) => {
      unseen.add(assessed.shipment, assessed.imprint.links, assessed.loaded.position);
      return scoredShipment(assessed, null);
    },
    lap,
  );

  const outcome = await transaction(pool, async (client) => {
    lap('begin');
    const open = await chunks.lockOpen(client, first, last);
    const due = scored.filter(({ row: { position } }) =>
      open.some(({ firstPosition, lastPosition }) => firstPosition <= position && position <= lastPosition),
    );
    await assessments.insert(
      client,
      due.map(({ row }) => row),
    );
    await directory.write(client, unseen);
    const referrals = latestOfEach(due.flatMap(({ referral }) => referral ?? []));
    await referShipments(client, referrals);
    await chunks.finish(client, open);
    lap('insert');
    return { assessed: due.length, referred: referrals.length };
  });
  directory.remember(unseen);
  lap('commit');
  return outcome;
}

/** Keeps the newest revision of each shipment: a chunk may hold two, and the newer one is referred. */
function latestOfEach(referrals: readonly Referable[]): Referable[] {
  const latest = new Map<string, Referable>();
  for (const referral of referrals) {
    const other = latest.get(referral.shipmentId);
    if (!other || other.position < referral.position) latest.set(referral.shipmentId, referral);
  }
  return [...latest.values()];
}
