import type { RuleSetVersion } from '@hammerhead/decisions';
import { recomputeKeys } from '@hammerhead/identity';
import { StartError } from '@hammerhead/service-kit';
import {
  admitService,
  createPool,
  findServerVersion,
  manifests,
  migrate,
  NewerSchema,
  type Pool,
  type ServiceRole,
  UnfitRole,
} from '@hammerhead/storage';
import { type Credentials, ensureCredentials } from './credentials.js';
import { ensureDemonstration } from './demonstration.js';
import { ensureRuleSet, type RuleSetChoice } from './rule-set.js';

export interface Prepared {
  readonly credentials: Credentials;
  /** Whether no manifest has ever been accepted. */
  readonly isEmpty: boolean;
  /** In force now. */
  readonly ruleSet: RuleSetVersion;
}

export interface Preparation {
  /** Connects as the owner of the tables. */
  readonly url: string;
  /** Who the services connect as, where that is somebody else; `renew`: see {@link admitService}. */
  readonly service?: (ServiceRole & { readonly renew: boolean }) | undefined;
  /** Where the credentials are kept. */
  readonly folder: string;
  /** Whether tokens whose file is not in the folder are replaced; see {@link ensureCredentials}. */
  readonly mayReplaceTokens: boolean;
  readonly ruleSet: RuleSetChoice;
  /**
   * Whether there shall be an agreement with the partner of the first tokens, by default yes. Not where people sign in at an
   * issuer: real officers of that agency would read what is released, and it has assured nothing.
   */
  readonly demonstrates?: boolean;
  readonly tell: (line: string) => void;
}

/** Brings a database to where the services can work with it: schema, keys, a rule set in force, tokens. */
export async function prepareDatabase({
  url,
  service,
  folder,
  mayReplaceTokens,
  ruleSet,
  demonstrates = true,
  tell,
}: Preparation): Promise<Prepared> {
  const pool = createPool({ url, name: 'hammerhead-stack', max: 2, onError: () => undefined });
  try {
    await requireVersion(pool);
    await bringSchema(url);
    await bringKeys(pool, tell);
    if (service !== undefined) await admit(pool, service);
    const inForce = await ensureRuleSet(pool, ruleSet, tell);
    const credentials = await ensureCredentials(pool, folder, mayReplaceTokens, tell);
    if (demonstrates) await ensureDemonstration(pool, new Date());
    return { credentials, isEmpty: !(await manifests.hasAny(pool)), ruleSet: inForce };
  } finally {
    await pool.end();
  }
}

async function bringSchema(url: string): Promise<void> {
  try {
    await migrate(url);
  } catch (error) {
    throw error instanceof NewerSchema ? new StartError(error.message) : error;
  }
}

async function admit(pool: Pool, service: ServiceRole & { readonly renew: boolean }): Promise<void> {
  try {
    await admitService(pool, service, service.renew);
  } catch (error) {
    throw error instanceof UnfitRole ? new StartError(`${error.message}; see DATABASE_ADMIN_URL`) : error;
  }
}

async function bringKeys(pool: Pool, tell: (line: string) => void): Promise<void> {
  try {
    await recomputeKeys(pool, { tell });
  } catch (error) {
    throw new StartError(
      `cannot recompute the keys of the log: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

async function requireVersion(pool: Pool): Promise<void> {
  let version: number;
  try {
    version = await findServerVersion(pool);
  } catch (error) {
    // The message of a failed connection to several addresses is empty; its code is not.
    const reason =
      error instanceof Error ? error.message || String('code' in error ? error.code : error) : error;
    throw new StartError(`cannot use the database of DATABASE_URL: ${String(reason)}`);
  }
  if (version < 150_000) {
    throw new StartError(`PostgreSQL 15 or newer is needed, and this is ${Math.floor(version / 10_000)}`);
  }
}
