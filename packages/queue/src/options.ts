import type { Logger } from 'pino';

/** Where the queue lives: in Redis where a URL is given, else in the database, in a schema of its own. */
export interface QueueOptions {
  readonly redisUrl: string | null;
  readonly databaseUrl: string;
  readonly log: Logger;
}

export const queueName = 'chunks';
/** Never ioredis's `keyPrefix`, which BullMQ's scripts do not see. */
export const prefix = 'hammerhead';

/**
 * BullMQ's PostgreSQL backend keeps its tables here; it migrates them itself. Each wait has an end: without these a
 * server that is frozen, or a network that swallows packets, is waited for as long as TCP hopes.
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

/** Jobs are gone once done; a failed one leaves, too, because what is to be scored stands in the database. */
export const jobOptions = {
  attempts: 5,
  backoff: { type: 'exponential', delay: 200, jitter: 0.5 },
  removeOnComplete: true,
  removeOnFail: true,
} as const;
