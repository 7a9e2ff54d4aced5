import { parseConfig, variables } from '@hammerhead/service-kit';
import type { z } from 'zod';

const schema = variables.pick({
  DATABASE_URL: true,
  HOST: true,
  REFERRAL_PORT: true,
});

export type Config = z.output<typeof schema>;

export const readConfig = (environment: NodeJS.ProcessEnv): Config => parseConfig(schema, environment);
