import { fileURLToPath } from 'node:url';
import { identityVersion } from '@hammerhead/imprint';
import { runner } from 'node-pg-migrate';
import pg from 'pg';
import { claimEmptyLog } from './identity/version.js';
import type { Queryable } from './pool.js';

const directory = fileURLToPath(new URL('../../migrations/', import.meta.url));
const table = 'schema_migration';

/**
 * Brings the database to this version's schema, under an advisory lock: services that start together wait for the one
 * that migrates. It does not recompute the keys that an older release made (packages/identity).
 * @returns the names of the migrations that ran
 */
export async function migrate(url: string): Promise<string[]> {
  const ran = await runner({
    databaseUrl: url,
    dir: directory,
    direction: 'up',
    migrationsTable: table,
    singleTransaction: true,
    advisoryLockMode: 'wait',
    log: () => {},
  });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await claimEmptyLog(client, identityVersion);
  } finally {
    await client.end();
  }
  return ran.map(({ name }) => name);
}

/** True if a database has been migrated at all; false for an empty one. */
export async function isMigrated(db: Queryable): Promise<boolean> {
  const { rows } = await db.query<{ found: boolean }>(
    `select to_regclass($1::text) is not null and to_regclass('log_head') is not null as found`,
    [table],
  );
  return rows[0]?.found ?? false;
}
