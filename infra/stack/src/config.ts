import { resolve } from 'node:path';
import {
  countriesVariable,
  flagVariable,
  hostVariable,
  parseConfig,
  portVariable,
  urlVariable,
} from '@hammerhead/service-kit';
import { isCountry } from '@hammerhead/reference';
import { z } from 'zod';

const schema = z.object({
  /** An existing PostgreSQL, 15 or newer; the embedded one where it is not set. */
  DATABASE_URL: urlVariable('postgres:', 'postgresql:').optional(),
  /** BullMQ on Redis; on PostgreSQL where it is not set. */
  REDIS_URL: urlVariable('redis:', 'rediss:').optional(),
  /** Folder of all that is kept. */
  HAMMERHEAD_DATA: z
    .string()
    .default('.data')
    .transform((folder) => resolve(folder)),
  HOST: hostVariable(),
  INGEST_PORT: portVariable(3001),
  REFERRAL_PORT: portVariable(3002),
  WORKER_PORT: portVariable(3003),
  /** A rule file to publish where it differs from the rule set in force; the default one into an empty database. */
  HAMMERHEAD_RULESET: z.string().optional(),
  /** Destinations to be screened; the Caribbean where it is not set. */
  HAMMERHEAD_AREA: countriesVariable(isCountry).optional(),
  /** Whether an empty database gets a sample feed. */
  HAMMERHEAD_SAMPLE: flagVariable(true),
});

export type Config = z.output<typeof schema>;

export const readConfig = (environment: NodeJS.ProcessEnv): Config => parseConfig(schema, environment);
