import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { identityVersion } from '@hammerhead/imprint';
import { runner } from 'node-pg-migrate';
import pg from 'pg';
import { claimEmptyLog } from './identity/version.js';
import type { Queryable } from './pool.js';

const directory = fileURLToPath(new URL('../../migrations/', import.meta.url));
const table = 'schema_migration';

/** The database has migrations that this release does not know: a newer one has been at work. */
export class NewerSchema extends Error {
  override readonly name = 'NewerSchema';
}

/**
 * Brings the database to this version's schema, under an advisory lock: services that start together wait for the one
 * that migrates. It does not recompute the keys that an older release made (packages/identity).
 * @returns the names of the migrations that ran
 * @throws NewerSchema where a newer release has migrated it
 */
export async function migrate(url: string): Promise<string[]> {
  await requireNoNewer(url);
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

async function requireNoNewer(url: string): Promise<void> {
  const files = await readdir(directory);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    if (!(await isMigrated(client))) return;
    const { rows } = await client.query<{ name: string }>(
      `select name from ${table} where name <> all ($1::text[]) order by name`,
      [files.map((file) => file.replace('.sql', ''))],
    );
    const [first] = rows;
    if (first !== undefined)
      throw new NewerSchema(
        `the database was migrated by a newer release (${first.name}); run that one, or restore a backup made before it`,
      );
  } finally {
    await client.end();
  }
}

/** True if a database has been migrated at all; false for an empty one. */
export async function isMigrated(db: Queryable): Promise<boolean> {
  const { rows } = await db.query<{ found: boolean }>(
    `select to_regclass($1::text) is not null and to_regclass('log_head') is not null as found`,
    [table],
  );
  return rows[0]?.found ?? false;
}
