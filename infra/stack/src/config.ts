import { parseConfig, variables } from '@hammerhead/service-kit';
import type { z } from 'zod';

const picked = variables.pick({
  DATABASE_URL: true,
  DATABASE_ADMIN_URL: true,
  REDIS_URL: true,
  HAMMERHEAD_DATA: true,
  HOST: true,
  INGEST_PORT: true,
  REFERRAL_PORT: true,
  WORKER_PORT: true,
  HAMMERHEAD_RULESET: true,
  HAMMERHEAD_AREA: true,
  HAMMERHEAD_SAMPLE: true,
  HAMMERHEAD_NEW_TOKENS: true,
  OIDC_ISSUER: true,
});

/** The embedded PostgreSQL is started where there is no other. */
const schema = picked.extend({ DATABASE_URL: picked.shape.DATABASE_URL.optional() });

export type Config = z.output<typeof schema>;

export const readConfig = (environment: NodeJS.ProcessEnv): Config => parseConfig(schema, environment);
