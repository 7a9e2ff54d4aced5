import { type ChunkJob, chunkJobSchema } from '@hammerhead/contracts';
import { createPostgresBackend, createRedisBackend, type Job, type Worker, withBackend } from 'bullmq';
import { Backoff } from './backoff.js';
import { calm } from './calm.js';
import { jobOptions, postgresConnection, prefix, type QueueOptions, queueName } from './options.js';
import { openRedis } from './redis.js';
import { throttledErrors } from './throttle.js';
import { within } from './within.js';

export interface Attempt {
  /** The number of the try; 1 for the first. */
  readonly number: number;
  /** Whether no further try follows this one. */
  readonly last: boolean;
}

export interface ChunkConsumer {
  /**
   * Takes no new jobs and waits for those in progress, at most until the deadline; unfinished work is then given up and
   * will be delivered again.
   * @returns true if all work in progress was finished
   */
  close(deadlineMilliseconds: number): Promise<boolean>;
}

const onPostgres = withBackend(calm(createPostgresBackend));
const onRedis = withBackend(calm(createRedisBackend));

/** A BullMQ worker, reduced to what is used of it here. */
interface Connected {
  readonly worker: Pick<
    Worker<ChunkJob, void, 'score'>,
    'cancelAllJobs' | 'close' | 'run' | 'waitUntilReady'
  >;
  /** Releases the resources that the worker does not own. */
  readonly release: () => void;
}

/** The milliseconds between tries to connect: at most the longest is lost when the server is back. */
const retryMs = { first: 100, longest: 1_000 };
/** The milliseconds within which a worker that could not connect must release its connections. */
const closeTimeoutMs = 1_000;

const workerOptions = {
  prefix,
  // The worker runs once it is connected: see `Consumer`.
  autorun: false,
  // A worker that died, or could not report that a job is done or failed, loses its lock after 6 s. It takes two checks
  // until the job is given to others, so that no shipment waits longer than 10 s for it.
  lockDuration: 6_000,
  stalledInterval: 2_000,
  maxStalledCount: 5,
  runRetryDelay: 500,
};

/**
 * Consumes chunk jobs, at least once each: `handle` must be idempotent. A job that throws is tried again with growing
 * delay. It connects and reconnects by itself, whatever the obstacle.
 * @param concurrency the number of jobs in progress at once in this process; with two, one waits for the database while
 *   the other computes
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
  const onFailed = (job: Job<ChunkJob> | undefined, error: Error): void => {
    log.warn({ err: error, job: job?.id, attempt: job?.attemptsMade }, 'a chunk failed');
  };
  const connect = (): Connected => {
    if (redisUrl === null) {
      const connection = postgresConnection(databaseUrl);
      const worker = new onPostgres.Worker<ChunkJob, void, 'score'>(queueName, score, {
        ...workerOptions,
        concurrency,
        connection,
      });
      worker.on('error', onError);
      worker.on('failed', onFailed);
      return { worker, release: () => {} };
    }
    const redis = openRedis(redisUrl, 'consumer', onError);
    const worker = new onRedis.Worker<ChunkJob, void, 'score'>(queueName, score, {
      ...workerOptions,
      concurrency,
      connection: redis,
    });
    worker.on('error', onError);
    worker.on('failed', onFailed);
    return { worker, release: () => redis.disconnect() };
  };
  return new Consumer(connect, onError);
}

/**
 * A worker that is created again until one connects. BullMQ's own keeps its first connection's failure for ever
 * (`readyPromise`), so a failed one is discarded; and none runs before it is connected.
 */
class Consumer implements ChunkConsumer {
  readonly #connect: () => Connected;
  readonly #onError: (error: unknown) => void;
  readonly #closing = new AbortController();
  readonly #ended: Promise<void>;
  #current: Connected | null = null;

  constructor(connect: () => Connected, onError: (error: unknown) => void) {
    this.#connect = connect;
    this.#onError = onError;
    this.#ended = this.#live();
  }

  async #live(): Promise<void> {
    const backoff = new Backoff(retryMs.first, retryMs.longest);
    const { signal } = this.#closing;
    while (!signal.aborted) {
      const { worker, release } = (this.#current = this.#connect());
      try {
        await worker.waitUntilReady();
        backoff.succeeded();
        await worker.run();
      } catch (error) {
        if (!signal.aborted) this.#onError(error);
      }
      if (signal.aborted) return;
      await within(worker.close(true), closeTimeoutMs).catch(this.#onError);
      release();
      await backoff.pause(signal);
    }
  }

  async close(deadline: number): Promise<boolean> {
    this.#closing.abort();
    const current = this.#current;
    if (current === null) return true;
    const { worker, release } = current;
    // `close` alone would wait for ever for a job that hangs, or for a server that is away.
    const finished = await within(
      worker.close().then(() => true),
      deadline,
    ).catch(() => false);
    if (!finished) {
      worker.cancelAllJobs('shutting down');
      await within(worker.close(true), 500).catch(() => {});
    }
    release();
    await within(this.#ended, 500).catch(() => {});
    return finished;
  }
}
