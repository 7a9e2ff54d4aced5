import type { ChunkJob } from '@hammerhead/contracts';
import type { Attempt } from '@hammerhead/queue';
import { type Scored, scoreChunk, type ScoringDeps, splitOrBury } from '@hammerhead/scoring';
import type { Logger } from '@hammerhead/service-kit';
import { isTransient, type OpenChunk, transaction } from '@hammerhead/storage';

export interface JobDeps extends ScoringDeps {
  readonly logger: Logger;
  /** Queues the halves of a chunk that could not be scored as a whole. */
  readonly requeue: (chunks: readonly OpenChunk[]) => Promise<void>;
  readonly onScored: (scored: Scored) => void;
}

/**
 * Handles one delivery of a job. After the last attempt the chunk is cut in halves, and a single shipment that still
 * fails becomes a dead letter: one shipment that cannot be scored never holds up the others. A chunk that fails only
 * because the database is away is left as it is, and the sweeper queues it again.
 */
export async function handleJob(deps: JobDeps, job: ChunkJob, attempt: Attempt): Promise<void> {
  const { pool, logger, requeue, onScored } = deps;
  try {
    onScored(await scoreChunk(deps, job));
  } catch (error) {
    if (!attempt.last || isTransient(error)) throw error;
    const message = error instanceof Error ? error.message : String(error);
    const halves = await transaction(pool, (client) => splitOrBury(client, job, attempt.number, message));
    logger.error(
      { err: error, job, halves: halves.length },
      halves.length > 0 ? 'a chunk fails; scoring its halves' : 'a shipment cannot be scored: dead letter',
    );
    await requeue(halves);
  }
}
