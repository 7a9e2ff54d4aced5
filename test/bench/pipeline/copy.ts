import { createReadStream, createWriteStream, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from, to } from 'pg-copy-streams';
import { withClient } from '../with-client.js';

/** The rows of one table in a file, as `COPY … TO STDOUT (format binary)` gives them. */
export interface TableFile {
  readonly table: string;
  readonly path: string;
  readonly rows: number;
}

/** Filled by preparing a database, not by the pipeline. */
const prepared =
  'schema_migration log_head decision ruleset token rescore watchlist watchlist_version watchlist_issue watchlist_entry audit_entry audit_head event';

/** Saves the rows that a pipeline run wrote, table by table; partitions go with their tables. */
export async function saveRows(url: string, folder: string): Promise<TableFile[]> {
  return withClient(url, async (client) => {
    const files: TableFile[] = [];
    for (const table of await tables(client)) {
      const path = join(folder, `${table}.copy`);
      const rows = client.query(to(`copy (select * from ${table}) to stdout (format binary)`));
      await pipeline(rows, createWriteStream(path, { highWaterMark: 1_048_576 }));
      if (rows.rowCount > 0) files.push({ table, path, rows: rows.rowCount });
      else rmSync(path);
    }
    return files;
  });
}

/**
 * Leaves the tables of a run as they were before it: same partitions, same indexes, no rows. Of referrals that are copied
 * nobody is told: a bare COPY is the yardstick.
 */
export async function emptyTables(url: string): Promise<void> {
  await withClient(url, async (client) => {
    await client.query(`truncate ${(await tables(client)).join(', ')}`);
    await client.query('alter table referral disable trigger user');
    await client.query('checkpoint');
  });
}

/** Copies rows into empty tables over one connection, in one transaction. @returns seconds to its commit */
export async function copyRows(url: string, files: readonly TableFile[]): Promise<number> {
  return withClient(url, async (client) => {
    const began = performance.now();
    await client.query('begin');
    for (const { table, path } of files) {
      const rows = client.query(from(`copy ${table} from stdin (format binary)`));
      await pipeline(createReadStream(path, { highWaterMark: 1_048_576 }), rows);
    }
    await client.query('commit');
    return (performance.now() - began) / 1_000;
  });
}

/** Tables that the pipeline writes, those that others refer to first. */
async function tables(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
        and c.relname <> all ($1::text[])
      order by exists (select from pg_constraint f where f.conrelid = c.oid and f.contype = 'f'), c.relname`,
    [prepared.split(' ')],
  );
  return rows.map(({ name }) => name);
}
