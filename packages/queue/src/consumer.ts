import { type ChunkJob, chunkJobSchema } from '@hammerhead/contracts';
import { createPostgresBackend, type Job, Worker, withBackend } from 'bullmq';
import { Redis } from 'ioredis';
import { jobOptions, postgresConnection, prefix, type QueueOptions, queueName } from './options.js';
import { throttledErrors } from './throttle.js';

export interface Attempt {
  /** 1 for the first try. */
  readonly number: number;
  /** Nobody will try again after this one. */
  readonly last: boolean;
}

export interface ChunkConsumer {
  /**
   * Takes no new jobs and waits for those in hand, at most until the deadline; what is not done by then is
   * given up and will be delivered again.
   * @returns true where all work in hand was finished
   */
  close(deadlineMilliseconds: number): Promise<boolean>;
}

const onPostgres = withBackend(createPostgresBackend);

/**
 * Consumes chunk jobs, at least once each: `handle` must be idempotent. A job that throws is tried again with
 * growing delay.
 * @param concurrency jobs in hand at once in this process; two let one wait for the database while the other
 *   computes
 */
export function consumeChunks(
  { redisUrl, databaseUrl, log }: QueueOptions,
  concurrency: number,
  handle: (job: ChunkJob, attempt: Attempt) => Promise<void>,
): ChunkConsumer {
  const onError = throttledErrors(log, 'the queue is not to be reached; will try again');
  const score = async (job: Job<ChunkJob>): Promise<void> => {
    const number = job.attemptsMade + 1;
    await handle(chunkJobSchema.parse(job.data), { number, last: number >= jobOptions.attempts });
  };
  // A worker that died loses its lock after 10 s, and its jobs are given to others.
  const options = { concurrency, prefix, lockDuration: 10_000, stalledInterval: 5_000, maxStalledCount: 5 };
  const redis = redisUrl === null ? null : new Redis(redisUrl, { maxRetriesPerRequest: null });
  redis?.on('error', onError);
  const worker = redis
    ? new Worker<ChunkJob, void, 'score'>(queueName, score, { ...options, connection: redis })
    : new onPostgres.Worker<ChunkJob, void, 'score'>(queueName, score, {
        ...options,
        connection: postgresConnection(databaseUrl),
      });
  worker.on('error', onError);
  worker.on('failed', (job, error) => {
    log.warn({ err: error, job: job?.id, attempt: job?.attemptsMade }, 'a chunk failed');
  });
  return {
    async close(deadline) {
      // `close` alone waits for ever for a job that hangs.
      const finished = await Promise.race([worker.close().then(() => true), after(deadline)]);
      if (!finished) {
        worker.cancelAllJobs('shutting down');
        await Promise.race([worker.close(true), after(500)]);
      }
      redis?.disconnect();
      return finished;
    },
  };
}

const after = (milliseconds: number): Promise<false> =>
  new Promise((resolve) => {
    setTimeout(() => resolve(false), milliseconds).unref();
  });
