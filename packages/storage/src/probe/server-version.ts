import type { Queryable } from '../pool.js';

/** The version of PostgreSQL as a number: 150004 is 15.4. */
export async function findServerVersion(db: Queryable): Promise<number> {
  const { rows } = await db.query<{ version: number }>(
    `select current_setting('server_version_num')::int as version`,
  );
  return rows[0]?.version ?? 0;
}
