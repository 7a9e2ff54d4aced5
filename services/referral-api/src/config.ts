import { hostVariable, parseConfig, portVariable, urlVariable } from '@hammerhead/service-kit';
import { z } from 'zod';

const schema = z.object({
  DATABASE_URL: urlVariable('postgres:', 'postgresql:'),
  HOST: hostVariable(),
  REFERRAL_PORT: portVariable(3002),
});

export type Config = z.output<typeof schema>;

export const readConfig = (environment: NodeJS.ProcessEnv): Config => parseConfig(schema, environment);
