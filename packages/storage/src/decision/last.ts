import type { Queryable } from '../pool.js';

/** The position of the last decision of each of these kinds. Data that was read before it may be out of date. */
export async function readLast(
  db: Queryable,
  kinds: readonly string[],
): Promise<{ readonly kind: string; readonly position: number }[]> {
  const { rows } = await db.query<{ kind: string; position: number }>(
    `select k.kind, d.position from unnest($1::text[]) as k (kind)
      cross join lateral (
        select position from decision where kind = k.kind order by position desc limit 1) as d`,
    [kinds],
  );
  return rows;
}
