import type { Queryable } from '../pool.js';

/** The position of the last decision; 0 if there is none. Data that was read before it may be out of date. */
export async function readLast(db: Queryable): Promise<number> {
  const { rows } = await db.query<{ position: number }>(
    'select coalesce(max(position), 0) as position from decision',
  );
  return rows[0]?.position ?? 0;
}
