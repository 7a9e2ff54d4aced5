import type { ChunkJob } from '@hammerhead/contracts';
import { createPostgresBackend, Queue, withBackend } from 'bullmq';
import { Backoff } from './backoff.js';
import { jobOptions, postgresConnection, prefix, type QueueOptions, queueName } from './options.js';
import { openRedis } from './redis.js';
import { throttledErrors } from './throttle.js';
import { within } from './within.js';

export interface ChunkQueue {
  /**
   * Queues references. It may fail at once if the backend is away; the sweeper finds what was not queued.
   * @param again adds a job beside the same chunk's job that an outage left locked, which nobody works on
   */
  add(jobs: readonly ChunkJob[], again?: boolean): Promise<void>;
  /** Resolves if the backend accepts a write; a real one, small, and without effect. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** The id of a job: the same chunk is not queued twice as long as its job exists. */
const jobId = ({ firstPosition, lastPosition }: ChunkJob, again: boolean): string =>
  `${firstPosition}-${lastPosition}${again ? '-again' : ''}`;

/**
 * The most jobs that are added one by one: on PostgreSQL `addBulk` makes two temporary tables each time, which takes 11
 * ms where `add` takes less than one.
 */
const maxSingleAdds = 8;
/**
 * The most jobs that may wait for the backend's answer: a backend that hangs must not fill the memory of the service
 * that accepts.
 */
const maxUnanswered = 20_000;
/** The milliseconds to wait for the first connection, for the answer to a ping, and at closing. */
const timeoutMs = { connection: 2_000, ping: 1_500, farewell: 1_000 };
/** The milliseconds between tries to connect. */
const retryMs = { first: 100, longest: 1_000 };

const onPostgres = withBackend(createPostgresBackend);

/**
 * The value that a ping writes into the queue's own row or hash. It is not a read: a replica, and a full memory, would
 * answer those.
 */
const ping = () => ({ pinged: Date.now() });

/** A BullMQ queue, reduced to what is used of it here. */
interface Connected {
  readonly queue: Pick<Queue<ChunkJob, void, 'score'>, 'add' | 'addBulk' | 'close' | 'waitUntilReady'>;
  /** Performs a write without effect. */
  readonly write: () => Promise<unknown>;
  /** Releases the resources that the queue does not own. */
  readonly release: () => void;
}

/**
 * Opens the producer's end. It does not wait for the backend: accepting must continue while the queue is away. It
 * connects and reconnects by itself, whatever the obstacle.
 */
export function openChunkQueue({ redisUrl, databaseUrl, log }: QueueOptions): ChunkQueue {
  const onError = throttledErrors(log, 'the queue is not to be reached; the sweeper will catch up');
  return new Producer((): Connected => {
    if (redisUrl === null) {
      const queue = new onPostgres.Queue<ChunkJob, void, 'score'>(queueName, {
        connection: postgresConnection(databaseUrl),
      });
      queue.on('error', onError);
      return { queue, write: () => queue.getBackend().setQueueMeta(ping()), release: () => {} };
    }
    const redis = openRedis(redisUrl, 'producer', onError);
    const queue = new Queue<ChunkJob, void, 'score'>(queueName, { connection: redis, prefix });
    queue.on('error', onError);
    return {
      queue,
      write: () => queue.getBackend().setQueueMeta(ping()),
      release: () => redis.disconnect(),
    };
  }, onError);
}

/**
 * A queue that is created again until one connects: BullMQ's own keeps its first connection's failure for ever
 * (`readyPromise`).
 */
class Producer implements ChunkQueue {
  readonly #connect: () => Connected;
  readonly #onError: (error: unknown) => void;
  readonly #closing = new AbortController();
  readonly #connected: Promise<Connected | null>;
  #current: Connected | null = null;
  #unanswered = 0;

  constructor(connect: () => Connected, onError: (error: unknown) => void) {
    this.#connect = connect;
    this.#onError = onError;
    this.#connected = this.#open();
  }

  async #open(): Promise<Connected | null> {
    const backoff = new Backoff(retryMs.first, retryMs.longest);
    const { signal } = this.#closing;
    while (!signal.aborted) {
      const made = (this.#current = this.#connect());
      try {
        await made.queue.waitUntilReady();
        return made;
      } catch (error) {
        if (signal.aborted) return null;
        this.#onError(error);
      }
      await letGo(made).catch(this.#onError);
      await backoff.pause(signal);
    }
    return null;
  }

  async #reach(milliseconds: number): Promise<Connected> {
    const connected = await within(this.#connected, milliseconds);
    if (connected === null) throw new Error('the queue is closed');
    return connected;
  }

  async add(jobs: readonly ChunkJob[], again = false): Promise<void> {
    if (this.#unanswered + jobs.length > maxUnanswered) throw new Error('the queue does not answer');
    this.#unanswered += jobs.length;
    try {
      const { queue } = await this.#reach(timeoutMs.connection);
      const all = jobs.map(({ firstPosition, lastPosition }) => {
        // Callers pass whole chunks; a job carries the reference alone.
        const data = { firstPosition, lastPosition };
        return { name: 'score' as const, data, opts: { ...jobOptions, jobId: jobId(data, again) } };
      });
      if (all.length > maxSingleAdds) await queue.addBulk(all);
      else await Promise.all(all.map(({ name, data, opts }) => queue.add(name, data, opts)));
    } finally {
      this.#unanswered -= jobs.length;
    }
  }

  async ping(): Promise<void> {
    const { write } = await this.#reach(timeoutMs.ping);
    await within(write(), timeoutMs.ping);
  }

  async close(): Promise<void> {
    this.#closing.abort();
    if (this.#current !== null) await letGo(this.#current).catch(() => {});
  }
}

/** @throws if it takes too long: it does not wait for a server that is away */
async function letGo({ queue, release }: Connected): Promise<void> {
  try {
    await within(queue.close(), timeoutMs.farewell);
  } finally {
    release();
  }
}
