import { type RescoreCause, rescoreCauseSchema, systemActor } from '@hammerhead/contracts';
import {
  isMoreUrgent,
  type Referable,
  referShipments,
  settleRaised,
  withdrawReferrals,
} from '@hammerhead/decisions';
import {
  assessments,
  chunks,
  referrals as storedReferrals,
  type Rescore,
  rescores,
  transaction,
  type Transaction,
  withSavepoint,
} from '@hammerhead/storage';
import { hubPolicy } from '@hammerhead/imprint';
import { findAroundSeizure } from './around-seizure.js';
import type { Affected, AffectedSearch } from './watchlists/affected.js';
import { type ScoredShipment, scoredShipment } from './scored-shipment.js';
import type { ScoringDeps } from './score-chunk.js';
import { horizonDays } from './history/horizon.js';

export interface RescoreDeps extends Omit<ScoringDeps, 'directory'> {
  readonly search: AffectedSearch;
}

/**
 * What one step did. `idle`: nothing is to be scored again, or a first scoring must come before it; `searched`: the
 * search for the shipments goes on; `left_out`: a shipment could not be scored, or the shipments could not be found.
 */
export type Step =
  | { readonly kind: 'idle' }
  | { readonly kind: 'left_out'; readonly rescore: Rescore; readonly error: unknown }
  | { readonly kind: 'searched'; readonly rescore: Rescore }
  | { readonly kind: 'found'; readonly rescore: Rescore; readonly shipments: number; readonly cut: boolean }
  | {
      readonly kind: 'scored';
      readonly rescore: Rescore;
      readonly shipments: number;
      readonly raised: number;
    };

/** The lanes of scoring again: seizures do not wait for the shipments that a large list touches. */
export type RescoreLane = 'seizures' | 'others';
const causesOf: Readonly<Record<RescoreLane, readonly RescoreCause[]>> = {
  seizures: ['seizure'],
  others: rescoreCauseSchema.exclude(['seizure']).options,
};

/** The most shipments that one decision causes to be scored again, the newest departures first. */
const maxRescored = 50_000;

/**
 * Takes one step of scoring again the shipments that a decision touches: finds them (for a list, over several steps),
 * or scores the next few hundred of them with `knownTo` at the decision. A step is one transaction that also records
 * the progress, so a worker that dies loses only one step, and another goes on.
 * @param size the most shipments scored in the step; one that fails alone is left out, with its error, so that it does
 *   not hold up the others
 * @param signal ends a step of the search for shipments
 * @throws the error of the step if it took more than one shipment, or if the error is not about the shipment (the
 *   database is away)
 */
export async function scoreAgain(
  deps: RescoreDeps,
  lane: RescoreLane,
  size: number,
  signal?: AbortSignal,
): Promise<Step> {
  return transaction(deps.pool, async (client): Promise<Step> => {
    const rescore = await rescores.lock(client, causesOf[lane]);
    // Shipments accepted before the decision must first be scored with what was known then.
    if (rescore === null || !(await chunks.isScoredUpTo(client, rescore.position))) return { kind: 'idle' };
    if (size > 1) return takeStep(client, deps, rescore, size, signal);
    return withSavepoint<Step>(
      client,
      () => takeStep(client, deps, rescore, size, signal),
      async (error) => {
        if (signal?.aborted === true) throw error;
        await leaveOut(client, rescore, error instanceof Error ? error.message : String(error));
        return { kind: 'left_out', rescore, error };
      },
    );
  });
}

async function takeStep(
  client: Transaction,
  deps: RescoreDeps,
  rescore: Rescore,
  size: number,
  signal: AbortSignal | undefined,
): Promise<Step> {
  const { position, positions, done } = rescore;
  if (positions !== null) return scoreSlice(client, deps, rescore, positions.slice(done, done + size));
  const found = await find(client, deps.search, rescore, signal);
  if (found === null) return { kind: 'searched', rescore };
  await rescores.setPositions(client, position, found.positions);
  return { kind: 'found', rescore, shipments: found.positions.length, cut: found.cut };
}

async function leaveOut(client: Transaction, { position, positions }: Rescore, error: string): Promise<void> {
  if (positions === null) {
    await rescores.takeFound(client, position);
    await rescores.setPositions(client, position, []);
  }
  await rescores.advance(client, position, { done: positions === null ? 0 : 1, raised: 0, error });
}

/** Finds the shipments that a decision touches, or returns null while the search goes on. */
const find = (
  client: Transaction,
  search: AffectedSearch,
  { cause, position }: Rescore,
  signal: AbortSignal | undefined,
): Promise<Affected | null> =>
  cause === 'seizure'
    ? findAroundSeizure(client, {
        decision: position,
        days: horizonDays,
        hub: hubPolicy.rescoring,
        limit: maxRescored,
      })
    : search.take(client, position, maxRescored, signal);

async function scoreSlice(
  client: Transaction,
  { ruleSets, assessor, stages }: RescoreDeps,
  rescore: Rescore,
  due: readonly number[],
): Promise<Step> {
  const lap = stages.laps();
  const { position, cause, decidedAt } = rescore;
  const loaded = await chunks.loadAgain(client, due, position);
  lap('load');
  const trigger = { cause, position, decidedAt };
  const scored = await assessor.assess(
    loaded,
    ruleSets.inForce,
    (assessed) => scoredShipment(assessed, trigger),
    lap,
  );
  await rescores.lockWriting(client);
  const standing = await assessments.findStanding(client, due, position);
  await assessments.insert(
    client,
    scored.map(({ row }) => row),
  );
  const referrals: Referable[] = [];
  let raised = 0;
  const withdrawn: ScoredShipment[] = [];
  for (const one of scored) {
    const before = standing.get(one.row.position);
    if (before?.outdated) continue;
    if (one.referral === null) {
      withdrawn.push(one);
      continue;
    }
    // People already deal with it.
    if (before?.seized) continue;
    const isRaised = isMoreUrgent(one.referral.tier, before?.tier ?? null);
    if (isRaised) raised += 1;
    if (isRaised || before?.open) referrals.push(one.referral);
  }
  // All at once: those that are withdrawn are locked with those that are referred, in one order.
  const touched = [...referrals.map(({ shipmentId }) => shipmentId), ...withdrawn.map(({ id }) => id)];
  await storedReferrals.lockOpen(client, touched);
  await referShipments(client, referrals);
  await settleRaised(
    client,
    referrals.map(({ shipmentId }) => shipmentId),
  );
  await withdrawReferrals(client, systemActor('scoring'), {
    withdrawn: withdrawn.map(
      ({ id, row: { position: at, id: assessmentId, knownTo, score, incomplete } }) => ({
        shipmentId: id,
        position: at,
        assessmentId,
        knownTo,
        score,
        incomplete,
      }),
    ),
    decision: position,
  });
  await rescores.advance(client, position, { done: due.length, raised, error: null });
  lap('insert');
  return { kind: 'scored', rescore, shipments: due.length, raised };
}
