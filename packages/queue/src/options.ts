import type { Logger } from 'pino';

/** The location of the queue: in Redis if a URL is given, otherwise in the database, in a schema of its own. */
export interface QueueOptions {
  readonly redisUrl: string | null;
  readonly databaseUrl: string;
  readonly log: Logger;
}

export const queueName = 'chunks';
/** The prefix of the queue's keys. It is never ioredis's `keyPrefix`, which BullMQ's scripts do not see. */
export const prefix = 'hammerhead';

/**
 * BullMQ's PostgreSQL backend keeps its tables here; it migrates them itself. Each wait is bounded: without these
 * time-outs, a wait for a frozen server, or a network that swallows packets, would last as long as TCP keeps hoping.
 */
export const postgresConnection = (databaseUrl: string) => ({
  connectionString: databaseUrl,
  schema: 'queue',
  migrate: true,
  connectionTimeoutMillis: 5_000,
  statement_timeout: 20_000,
  query_timeout: 30_000,
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
});

/** Jobs are removed once done; a failed one is removed, too, because the database records what is to be scored. */
export const jobOptions = {
  attempts: 5,
  backoff: { type: 'exponential', delay: 200, jitter: 0.5 },
  removeOnComplete: true,
  removeOnFail: true,
} as const;
