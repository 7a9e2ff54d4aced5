import { baselinesBegin } from '@hammerhead/scoring';
import { hostVariable, parseConfig, portVariable, urlVariable, wholeVariable } from '@hammerhead/service-kit';
import { z } from 'zod';

const schema = z.object({
  DATABASE_URL: urlVariable('postgres:', 'postgresql:'),
  HOST: hostVariable(),
  REFERRAL_PORT: portVariable(3002),
  /** As the worker has it: so that a person hears how long a rule has to wait for a baseline. */
  WORKER_BASELINES_AFTER: wholeVariable(0, 1_000_000_000, baselinesBegin),
});

export type Config = z.output<typeof schema>;

export const readConfig = (environment: NodeJS.ProcessEnv): Config => parseConfig(schema, environment);
