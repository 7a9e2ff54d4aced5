import type { Queryable } from '../pool.js';

/**
 * Seconds since the oldest event of which no messages have been made yet; 0 where there is none. It grows while any
 * transaction that writes, of any database of the server, does not end.
 */
export async function readLag(db: Queryable): Promise<number> {
  const { rows } = await db.query<{ seconds: number }>(
    `select greatest(0, extract(epoch from clock_timestamp() - at))::float8 as seconds from event as e
      where (transaction, id) > ((select transaction from webhook_progress), (select event_id from webhook_progress))
      order by e.transaction, e.id limit 1`,
  );
  return rows[0]?.seconds ?? 0;
}
