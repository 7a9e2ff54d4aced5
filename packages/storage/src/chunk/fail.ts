import type { Queryable, Transaction } from '../pool.js';
import type { OpenChunk } from './sweep.js';

/** A chunk with the number of its shipments that are to be scored. */
export interface CountedChunk extends OpenChunk {
  readonly shipments: number;
}

/** Locks a chunk until the transaction ends and returns its number of shipments; null if it is done or given up. */
export async function lockFailing(tx: Transaction, first: number, last: number): Promise<number | null> {
  const { rows } = await tx.query<{ shipments: number }>(
    `select shipments from chunk
      where first_position = $1::bigint and last_position = $2::bigint
        and done_at is null and failed_at is null
        for update`,
    [first, last],
  );
  return rows[0]?.shipments ?? null;
}

/** The two halves of a chunk, by the number of shipments to be scored; one part if there is only one shipment. */
export async function findHalves(db: Queryable, first: number, last: number): Promise<CountedChunk[]> {
  const { rows } = await db.query<CountedChunk>(
    `select min(position) as "firstPosition", max(position) as "lastPosition", count(*) as shipments
       from (select position, ntile(2) over (order by position) as half from shipment
              where position between $1::bigint and $2::bigint and state = 'scored') as halves
      group by half order by half`,
    [first, last],
  );
  return rows;
}

/** Ends a locked chunk at the end of its first half, and begins another with the second half. */
export async function cut(db: Queryable, left: CountedChunk, right: CountedChunk): Promise<void> {
  await db.query(
    `update chunk set last_position = $2::bigint, shipments = $3::int, queued_at = now()
      where first_position = $1::bigint`,
    [left.firstPosition, left.lastPosition, left.shipments],
  );
  await db.query(
    `insert into chunk (first_position, last_position, shipments, feed_id, submission_id, created_at)
     select $2::bigint, $3::bigint, $4::int, feed_id, submission_id, created_at
       from chunk where first_position = $1::bigint`,
    [left.firstPosition, right.firstPosition, right.lastPosition, right.shipments],
  );
}

/** Makes a chunk a dead letter. */
export async function giveUp(db: Queryable, first: number, attempts: number, error: string): Promise<void> {
  await db.query(
    `update chunk set failed_at = now(), attempts = attempts + $2::int, last_error = $3::text
      where first_position = $1::bigint`,
    [first, attempts, error],
  );
}
