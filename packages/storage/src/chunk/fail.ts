import type pg from 'pg';
import type { Queryable } from '../pool.js';
import type { OpenChunk } from './sweep.js';

/**
 * Deals with a chunk whose scoring failed again and again: one of several shipments is cut in two halves
 * that are queued anew, so that in the end only the shipment at fault is left behind, as a dead letter.
 * @returns the halves to queue; none where the chunk is a dead letter now, or was done meanwhile
 */
export async function splitOrBury(
  client: pg.PoolClient,
  first: number,
  last: number,
  attempts: number,
  error: string,
): Promise<OpenChunk[]> {
  const { rows } = await client.query<{ shipments: number }>(
    `select shipments from chunk
      where first_position = $1::bigint and last_position = $2::bigint
        and done_at is null and failed_at is null
        for update`,
    [first, last],
  );
  const chunk = rows[0];
  if (!chunk) return [];
  if (chunk.shipments > 1) return split(client, first, last);
  await client.query(
    `update chunk set failed_at = now(), attempts = attempts + $2::int, last_error = $3::text
      where first_position = $1::bigint`,
    [first, attempts, error],
  );
  return [];
}

async function split(db: Queryable, first: number, last: number): Promise<OpenChunk[]> {
  const { rows } = await db.query<OpenChunk & { shipments: number }>(
    `select min(position) as "firstPosition", max(position) as "lastPosition", count(*) as shipments
       from (select position, ntile(2) over (order by position) as half from shipment
              where position between $1::bigint and $2::bigint and state = 'scored') as halves
      group by half order by half`,
    [first, last],
  );
  const [left, right] = rows;
  if (!left || !right) throw new Error(`the chunk from ${first} to ${last} has no two shipments`);
  await db.query(
    `update chunk set last_position = $2::bigint, shipments = $3::int, queued_at = now()
      where first_position = $1::bigint`,
    [first, left.lastPosition, left.shipments],
  );
  await db.query(
    `insert into chunk (first_position, last_position, shipments, feed_id, submission_id, created_at)
     select $2::bigint, $3::bigint, $4::int, feed_id, submission_id, created_at
       from chunk where first_position = $1::bigint`,
    [first, right.firstPosition, right.lastPosition, right.shipments],
  );
  return [{ firstPosition: first, lastPosition: left.lastPosition }, right];
}
