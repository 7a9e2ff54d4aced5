import type { Queryable, Transaction } from '../pool.js';
import type { OpenChunk } from './sweep.js';

/**
 * Marks chunks as scored, in the transaction that locked them and writes their assessments. It takes the chunks that
 * were locked and not a range: a part that was cut off during the wait for the lock has not been scored here.
 */
export async function finish(db: Queryable, chunks: readonly OpenChunk[]): Promise<void> {
  await db.query(
    `update chunk set done_at = now(), failed_at = null
      where first_position = any($1::bigint[]) and done_at is null`,
    [chunks.map(({ firstPosition }) => firstPosition)],
  );
}

const open = `chunk where first_position between $1::bigint and $2::bigint and last_position <= $2::bigint
  and done_at is null`;

/** What is to be done about a range before it is scored. */
export interface OpenRange {
  /** Some of these positions are still to be scored; a job may be delivered again after it was done. */
  readonly open: boolean;
  /** How many parties were ever taken out of the directory: whoever remembers another number forgets what is in it. */
  readonly removals: number;
}

export async function findOpenRange(db: Queryable, first: number, last: number): Promise<OpenRange> {
  const { rows } = await db.query<OpenRange>(
    `select exists (select from ${open}) as open, (select count from directory_removal) as removals`,
    [first, last],
  );
  return rows[0] ?? { open: false, removals: 0 };
}

/**
 * The parts of this range that are still to be scored, locked until the transaction ends: another worker that received
 * the same job waits, and then finds them done.
 */
export async function lockOpen(client: Transaction, first: number, last: number): Promise<OpenChunk[]> {
  const { rows } = await client.query<OpenChunk>(
    `select first_position as "firstPosition", last_position as "lastPosition" from ${open}
      order by first_position for update`,
    [first, last],
  );
  return rows;
}

/**
 * False while something accepted up to this position waits for its first scoring. Shipments that were given up do not
 * count.
 */
export async function isScoredUpTo(db: Queryable, position: number): Promise<boolean> {
  const { rows } = await db.query<{ waiting: boolean }>(
    `select exists (select from chunk where done_at is null and failed_at is null
                     and first_position <= $1::bigint) as waiting`,
    [position],
  );
  return rows[0]?.waiting === false;
}
