import { parseConfig, variables } from '@hammerhead/service-kit';
import type { z } from 'zod';

const schema = variables.pick({
  DATABASE_URL: true,
  HAMMERHEAD_DATA: true,
  HAMMERHEAD_AUDIT_DIR: true,
  HOST: true,
  HAMMERHEAD_WEBHOOK_ALLOW: true,
  HAMMERHEAD_WEBHOOK_KEY: true,
  REFERRAL_PORT: true,
  // As the worker has it: a person hears how long a rule has to wait for a baseline.
  WORKER_BASELINES_AFTER: true,
});

export type Config = z.output<typeof schema>;

export const readConfig = (environment: NodeJS.ProcessEnv): Config => parseConfig(schema, environment);
