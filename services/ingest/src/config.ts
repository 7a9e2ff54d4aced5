import { parseConfig, variables } from '@hammerhead/service-kit';
import type { z } from 'zod';

const schema = variables.pick({
  DATABASE_URL: true,
  REDIS_URL: true,
  HOST: true,
  INGEST_PORT: true,
  INGEST_MAX_MANIFEST_BYTES: true,
  INGEST_MAX_BEHIND: true,
  INGEST_RATE_LIMIT: true,
  HAMMERHEAD_CHUNK: true,
  HAMMERHEAD_AREA: true,
});

export type Config = z.output<typeof schema>;

export const readConfig = (environment: NodeJS.ProcessEnv): Config => parseConfig(schema, environment);
