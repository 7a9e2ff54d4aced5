import type { Queryable } from '../pool.js';

/** The newest manifests that are looked through: a feed that is silent for longer is one that people know of. */
const newest = 100_000;

/** When each feed last sent a manifest, of those that did lately. */
export async function readLastReceived(
  db: Queryable,
): Promise<{ readonly feedId: string; readonly receivedAt: Date }[]> {
  const { rows } = await db.query<{ feedId: string; receivedAt: Date }>(
    `select feed_id as "feedId", max(received_at) as "receivedAt"
       from (select feed_id, received_at from manifest order by first_position desc limit $1::int) lately
      group by feed_id`,
    [newest],
  );
  return rows;
}
