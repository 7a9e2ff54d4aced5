import { baselinesBegin } from '@hammerhead/scoring';
import {
  flagVariable,
  hostVariable,
  parseConfig,
  portVariable,
  urlVariable,
  wholeVariable,
} from '@hammerhead/service-kit';
import { z } from 'zod';

const schema = z.object({
  DATABASE_URL: urlVariable('postgres:', 'postgresql:'),
  REDIS_URL: urlVariable('redis:', 'rediss:').optional(),
  HOST: hostVariable(),
  WORKER_PORT: portVariable(3003),
  /** The number of chunks processed at once: one waits for the database while another is computed. */
  WORKER_CONCURRENCY: wholeVariable(1, 64, 2),
  /** Set it to `0` only to prove that the sweeper is needed. */
  WORKER_SWEEP: flagVariable(true),
  /** Seconds after which an accepted chunk that has not been scored is queued again. */
  WORKER_SWEEP_AFTER: wholeVariable(1, 86_400, 10),
  /** The most shipments whose history is held in memory, about 250 bytes each; the rest is read from the database. */
  WORKER_HISTORY: wholeVariable(1, 100_000_000, 6_000_000),
  /** The number of shipments in the log from which on baselines are published; `0`: never. */
  WORKER_BASELINES_AFTER: wholeVariable(0, 1_000_000_000, baselinesBegin),
});

export type Config = z.output<typeof schema>;

export const readConfig = (environment: NodeJS.ProcessEnv): Config => parseConfig(schema, environment);
