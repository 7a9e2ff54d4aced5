import { join, resolve } from 'node:path';
import { isCountry } from '@hammerhead/reference';
import { z } from 'zod';
import {
  countriesVariable,
  flagVariable,
  hostVariable,
  keyVariable,
  networksVariable,
  portVariable,
  safeUrlVariable,
  urlVariable,
  wholeVariable,
} from './environment.js';

const MiB = 1_048_576;

/** What each variable means, and what holds where it is absent; README's table is this one. */
export const variableNotes = z.registry<{ readonly meaning: string; readonly fallback: string }>();

/** Everything that the environment may say, to whichever process; each picks its own. */
export const variables = z.object({
  DATABASE_URL: urlVariable('postgres:', 'postgresql:').register(variableNotes, {
    meaning: 'an existing PostgreSQL, 15 or newer',
    fallback: 'embedded',
  }),
  DATABASE_ADMIN_URL: urlVariable('postgres:', 'postgresql:').optional().register(variableNotes, {
    meaning:
      'the same PostgreSQL as the owner of the tables, for the start (`prepare-once`) alone: the user of `DATABASE_URL` is then one who cannot change the audit',
    fallback: 'that of `DATABASE_URL`',
  }),
  REDIS_URL: urlVariable('redis:', 'rediss:').optional().register(variableNotes, {
    meaning: 'BullMQ on Redis (`noeviction`); needed for more than one worker process',
    fallback: 'BullMQ on PostgreSQL',
  }),
  HAMMERHEAD_DATA: z
    .string()
    .default('.data')
    .transform((folder) => resolve(folder))
    .register(variableNotes, { meaning: 'data folder', fallback: '`.data`' }),
  HAMMERHEAD_AUDIT_DIR: z
    .string()
    .optional()
    .transform((folder) => folder && resolve(folder))
    .register(variableNotes, {
      meaning: "folder of the audit's signed checkpoints and their key",
      fallback: '`audit` in the data folder',
    }),
  HAMMERHEAD_NEW_TOKENS: flagVariable(false).register(variableNotes, {
    meaning:
      '`1`: make new tokens where the database of `DATABASE_URL` has those of a first start and `credentials.json` is not in the data folder; the old eight are revoked',
    fallback: '`0`',
  }),
  HAMMERHEAD_SAMPLE: flagVariable(true).register(variableNotes, {
    meaning: '`0`: no sample feed into an empty database',
    fallback: '`1`',
  }),
  HAMMERHEAD_RULESET: z.string().optional().register(variableNotes, {
    meaning: 'a rule file to put in force at start; what was scored before is not scored again',
    fallback: 'the rule set in force; in an empty database, the one that comes with Hammerhead',
  }),
  HAMMERHEAD_AREA: countriesVariable(isCountry).optional().register(variableNotes, {
    meaning:
      "destinations to be screened, such as `JM,TT,HT`; part of the rule set's version, so another area is published as a new version",
    fallback: 'the Caribbean, 30 destinations',
  }),
  HAMMERHEAD_CHUNK: wholeVariable(1, 10_000, 1_000).register(variableNotes, {
    meaning: 'most shipments that one job scores',
    fallback: '`1000`',
  }),
  HAMMERHEAD_TOKEN: z.string().optional().register(variableNotes, {
    meaning: 'the bearer token that commands send',
    fallback: 'that of the role in `credentials.json`',
  }),
  HAMMERHEAD_PUBLIC_URL: urlVariable('https:', 'http:').optional().register(variableNotes, {
    meaning:
      'where partners reach the referral API, such as `https://hammerhead.agency.example`: notices name it; the referral API and the worker read it',
    fallback: 'none: notices name the path alone',
  }),
  HAMMERHEAD_WEBHOOK_ALLOW: networksVariable().optional().register(variableNotes, {
    meaning:
      'private networks to which webhooks may lead, also without TLS, such as `10.20.0.0/16`; the referral API and the worker read it',
    fallback: 'none: the public internet over https alone',
  }),
  HAMMERHEAD_WEBHOOK_KEY: keyVariable(32).optional().register(variableNotes, {
    meaning:
      'the key, 32 bytes in base64, with which the referral API and the worker keep the secrets of webhooks; needed where they share no data folder',
    fallback: '`webhooks.key` in `HAMMERHEAD_DATA`, made when it is needed first',
  }),
  HOST: hostVariable().register(variableNotes, { meaning: 'address to listen on', fallback: '`127.0.0.1`' }),
  INGEST_PORT: portVariable(3001).register(variableNotes, { meaning: 'port of ingest', fallback: '`3001`' }),
  REFERRAL_PORT: portVariable(3002).register(variableNotes, {
    meaning: 'port of the referral API',
    fallback: '`3002`',
  }),
  WORKER_PORT: portVariable(3003).register(variableNotes, {
    meaning: 'port of the worker: health and metrics',
    fallback: '`3003`',
  }),
  OIDC_ISSUER: safeUrlVariable().optional().register(variableNotes, {
    meaning: 'the OpenID Connect issuer at which people sign in; feeds keep their tokens',
    fallback: 'tokens of this installation',
  }),
  OIDC_AUDIENCE: z.string().optional().register(variableNotes, {
    meaning: '`aud` of its access tokens; needed with an issuer',
    fallback: 'none',
  }),
  OIDC_TOKEN_TYPE: z.string().default('at+jwt').register(variableNotes, {
    meaning: '`typ` of its access tokens (RFC 9068); some issuers write `JWT`',
    fallback: '`at+jwt`',
  }),
  OIDC_CLIENT_ID: z.string().optional().register(variableNotes, {
    meaning: 'the client with which browsers sign in there',
    fallback: 'browsers do not sign in there; access tokens are taken',
  }),
  OIDC_CLIENT_SECRET: z.string().optional().register(variableNotes, {
    meaning: 'its secret (`client_secret_basic`)',
    fallback: 'a public client, protected by PKCE',
  }),
  OIDC_REDIRECT_URL: safeUrlVariable().optional().register(variableNotes, {
    meaning: 'the page to which the issuer sends the browser back; needed with a client',
    fallback: 'none',
  }),
  OIDC_SCOPE: z.string().default('openid profile').register(variableNotes, {
    meaning: 'what the client asks for',
    fallback: '`openid profile`',
  }),
  OIDC_ROLE_CLAIM: z.string().default('hammerhead_role').register(variableNotes, {
    meaning: 'the claim with the role; without a role of the table nobody is let in',
    fallback: '`hammerhead_role`',
  }),
  OIDC_AGENCY_CLAIM: z.string().default('hammerhead_agency').register(variableNotes, {
    meaning: 'the claim with the agency; needed of a partner',
    fallback: '`hammerhead_agency`',
  }),
  OIDC_COUNTRIES_CLAIM: z.string().default('hammerhead_countries').register(variableNotes, {
    meaning: 'the claim with the list of countries that a partner speaks for',
    fallback: '`hammerhead_countries`',
  }),
  OIDC_FEDERAL_CLAIM: z.string().default('hammerhead_federal').register(variableNotes, {
    meaning: 'the claim that is `true` of federal officers; nobody else learns what rests on EEI',
    fallback: '`hammerhead_federal`',
  }),
  INGEST_MAX_MANIFEST_BYTES: wholeVariable(1_024, 256 * MiB, 16 * MiB).register(variableNotes, {
    meaning: 'bytes of one decompressed manifest, a body or a line of a stream; more is 413',
    fallback: '`16777216`',
  }),
  INGEST_MAX_BEHIND: wholeVariable(1, 100_000_000, 500_000).register(variableNotes, {
    meaning: 'unscored shipments from which on feeds are told 503',
    fallback: '`500000`',
  }),
  INGEST_RATE_LIMIT: wholeVariable(1, 1_000_000, 5_000).register(variableNotes, {
    meaning: 'requests per second and feed, of each ingest process; more is 429',
    fallback: '`5000`',
  }),
  /** One waits for the database while another is computed. */
  WORKER_CONCURRENCY: wholeVariable(1, 64, 2).register(variableNotes, {
    meaning: 'chunks in hand at once',
    fallback: '`2`',
  }),
  WORKER_HISTORY: wholeVariable(1, 100_000_000, 6_000_000).register(variableNotes, {
    meaning:
      'most shipments whose history a worker holds in memory, some 250 bytes each; beyond them it asks the database',
    fallback: '`6000000`',
  }),
  WORKER_BASELINES_AFTER: wholeVariable(0, 1_000_000_000, 50_000).register(variableNotes, {
    meaning:
      'entries in the log from which on baselines are published; `0`: never. The referral API reads it, too, to say what rules wait for',
    fallback: '`50000`',
  }),
  WORKER_SWEEP_AFTER: wholeVariable(1, 86_400, 10).register(variableNotes, {
    meaning: 'seconds after which an unscored chunk is queued again',
    fallback: '`10`',
  }),
  WORKER_SWEEP: flagVariable(true).register(variableNotes, {
    meaning: '`0`: an unscored chunk is never queued again; only to prove that the sweeper is needed',
    fallback: '`1`',
  }),
});

/** Where the audit's checkpoints are kept. */
export const auditFolderOf = (
  given: Pick<z.output<typeof variables>, 'HAMMERHEAD_DATA' | 'HAMMERHEAD_AUDIT_DIR'>,
): string => given.HAMMERHEAD_AUDIT_DIR || join(given.HAMMERHEAD_DATA, 'audit');
