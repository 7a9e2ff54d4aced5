import type { ChunkJob } from '@hammerhead/contracts';
import { createPostgresBackend, Queue, withBackend } from 'bullmq';
import { Redis } from 'ioredis';
import { jobOptions, postgresConnection, prefix, type QueueOptions, queueName } from './options.js';
import { throttledErrors } from './throttle.js';

export interface ChunkQueue {
  /** Queues references. May fail at once where the backend is away; the sweeper finds what was not queued. */
  add(jobs: readonly ChunkJob[]): Promise<void>;
  /** Resolves where the backend answers. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** The same chunk is not queued twice as long as its job exists. */
const jobId = ({ firstPosition, lastPosition }: ChunkJob): string => `${firstPosition}-${lastPosition}`;

/**
 * Up to so many jobs are added one by one: on PostgreSQL `addBulk` makes two temporary tables each time, which
 * takes 11 ms where `add` takes less than one.
 */
const singly = 8;

const onPostgres = withBackend(createPostgresBackend);

/** Opens the producer's end. It does not wait for the backend: accepting must go on while the queue is away. */
export function openChunkQueue({ redisUrl, databaseUrl, log }: QueueOptions): ChunkQueue {
  const onError = throttledErrors(log, 'the queue is not to be reached; the sweeper will catch up');
  // Fail within milliseconds when Redis is away, rather than hold the feed's answer.
  const redis =
    redisUrl === null ? null : new Redis(redisUrl, { enableOfflineQueue: false, maxRetriesPerRequest: 1 });
  redis?.on('error', onError);
  const queue = redis
    ? new Queue<ChunkJob, void, 'score'>(queueName, { connection: redis, prefix })
    : new onPostgres.Queue<ChunkJob, void, 'score'>(queueName, {
        connection: postgresConnection(databaseUrl),
      });
  queue.on('error', onError);
  return {
    async add(jobs) {
      const all = jobs.map(({ firstPosition, lastPosition }) => {
        // Callers hand over whole chunks; a job carries the reference alone.
        const data = { firstPosition, lastPosition };
        return { name: 'score' as const, data, opts: { ...jobOptions, jobId: jobId(data) } };
      });
      if (all.length > singly) await queue.addBulk(all);
      else await Promise.all(all.map(({ name, data, opts }) => queue.add(name, data, opts)));
    },
    async ping() {
      await queue.getWaitingCount();
    },
    async close() {
      await queue.close();
      redis?.disconnect();
    },
  };
}
