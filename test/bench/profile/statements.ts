import { openPool } from '../database.js';

/** What the server must be started with, so that it counts its time by statement. */
export const countStatements = {
  shared_preload_libraries: 'pg_stat_statements',
  'pg_stat_statements.track_utility': 'on',
};

/** One statement of a run; seconds are of its execution, waiting for the disk or a lock included. */
export interface StatementTime {
  readonly text: string;
  readonly calls: number;
  readonly seconds: number;
}

/** @param url of a database of that server, other than the one that was measured */
export async function forgetStatements(url: string): Promise<void> {
  const pool = openPool(url);
  await pool.query('create extension if not exists pg_stat_statements');
  await pool.query('select pg_stat_statements_reset()');
  await pool.end();
}

/** @param database the one that was measured */
export async function readStatements(url: string, database: string): Promise<StatementTime[]> {
  const pool = openPool(url);
  const { rows } = await pool.query<StatementTime>(
    `select regexp_replace(query, '\\s+', ' ', 'g') as text, calls, total_exec_time / 1000 as seconds
       from pg_stat_statements s join pg_database d on d.oid = s.dbid
      where d.datname = $1::text order by total_exec_time desc limit 15`,
    [database],
  );
  await pool.end();
  return rows;
}
