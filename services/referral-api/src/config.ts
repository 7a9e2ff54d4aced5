import type { OpenIdSettings } from '@hammerhead/openid';
import { ConfigError, parseConfig, variables } from '@hammerhead/service-kit';
import type { z } from 'zod';

const schema = variables.pick({
  DATABASE_URL: true,
  HAMMERHEAD_DATA: true,
  HAMMERHEAD_AUDIT_DIR: true,
  HOST: true,
  HAMMERHEAD_PUBLIC_URL: true,
  HAMMERHEAD_WEBHOOK_ALLOW: true,
  HAMMERHEAD_WEBHOOK_KEY: true,
  REFERRAL_PORT: true,
  // As the worker has it: a person hears how long a rule has to wait for a baseline.
  WORKER_BASELINES_AFTER: true,
  OIDC_ISSUER: true,
  OIDC_AUDIENCE: true,
  OIDC_TOKEN_TYPE: true,
  OIDC_CLIENT_ID: true,
  OIDC_CLIENT_SECRET: true,
  OIDC_REDIRECT_URL: true,
  OIDC_SCOPE: true,
  OIDC_ROLE_CLAIM: true,
  OIDC_AGENCY_CLAIM: true,
  OIDC_COUNTRIES_CLAIM: true,
  OIDC_FEDERAL_CLAIM: true,
});

export type Config = z.output<typeof schema>;

export const readConfig = (environment: NodeJS.ProcessEnv): Config => parseConfig(schema, environment);

/**
 * The issuer of the environment; undefined where people have tokens of this installation.
 * @throws ConfigError where half of it is set: nobody must believe that people sign in at an issuer while they do not
 */
export function openIdOf(config: Config): OpenIdSettings | undefined {
  const {
    OIDC_ISSUER: issuer,
    OIDC_AUDIENCE: audience,
    OIDC_CLIENT_ID: id,
    OIDC_REDIRECT_URL: redirectUrl,
  } = config;
  if (issuer === undefined) {
    if (audience !== undefined || id !== undefined || redirectUrl !== undefined)
      throw new ConfigError(
        'OIDC_ISSUER: must be set with OIDC_AUDIENCE, OIDC_CLIENT_ID and OIDC_REDIRECT_URL',
      );
    return undefined;
  }
  if (audience === undefined) throw new ConfigError('OIDC_AUDIENCE: must be set with OIDC_ISSUER');
  if (id !== undefined && redirectUrl === undefined)
    throw new ConfigError('OIDC_REDIRECT_URL: must be set with OIDC_CLIENT_ID');
  return {
    issuer,
    audience,
    tokenType: config.OIDC_TOKEN_TYPE,
    claims: {
      role: config.OIDC_ROLE_CLAIM,
      agency: config.OIDC_AGENCY_CLAIM,
      countries: config.OIDC_COUNTRIES_CLAIM,
      federal: config.OIDC_FEDERAL_CLAIM,
    },
    ...(id !== undefined &&
      redirectUrl !== undefined && {
        client: { id, secret: config.OIDC_CLIENT_SECRET, redirectUrl, scope: config.OIDC_SCOPE },
      }),
  };
}
