import { parseConfig, variables } from '@hammerhead/service-kit';
import type { z } from 'zod';

const schema = variables.pick({
  DATABASE_URL: true,
  HAMMERHEAD_DATA: true,
  HAMMERHEAD_AUDIT_DIR: true,
  REDIS_URL: true,
  HOST: true,
  HAMMERHEAD_PUBLIC_URL: true,
  HAMMERHEAD_WEBHOOK_ALLOW: true,
  HAMMERHEAD_WEBHOOK_KEY: true,
  WORKER_PORT: true,
  WORKER_CONCURRENCY: true,
  WORKER_SWEEP: true,
  WORKER_SWEEP_AFTER: true,
  WORKER_HISTORY: true,
  WORKER_BASELINES_AFTER: true,
});

export type Config = z.output<typeof schema>;

export const readConfig = (environment: NodeJS.ProcessEnv): Config => parseConfig(schema, environment);
