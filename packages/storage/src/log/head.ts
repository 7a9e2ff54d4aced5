import type { Queryable } from '../pool.js';

/**
 * Locks the log's counter until the transaction ends, and returns the last position given out. Other writers wait here,
 * so positions become visible in the order in which they were taken.
 */
export async function lockHead(db: Queryable): Promise<number> {
  const { rows } = await db.query<{ position: number }>('select position from log_head for update');
  const head = rows[0];
  if (!head) throw new Error('log_head is empty: the database was not migrated');
  return head.position;
}

/** Moves the counter; call it only while `lockHead` holds the counter. */
export async function advanceHead(db: Queryable, position: number): Promise<void> {
  await db.query('update log_head set position = $1::bigint', [position]);
}

/** The last position that is visible. */
export async function readHead(db: Queryable): Promise<number> {
  const { rows } = await db.query<{ position: number }>('select position from log_head');
  return rows[0]?.position ?? 0;
}
