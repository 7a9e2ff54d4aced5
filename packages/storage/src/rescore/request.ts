import type { Queryable } from '../pool.js';

/** What makes shipments be scored again. */
export type RescoreCause = 'seizure' | 'watchlist' | 'exclusion' | 'merge';

/**
 * Has shipments scored again because of the decision at `position`, in the transaction that makes it; which ones, the
 * worker finds out.
 */
export async function requestRescore(db: Queryable, position: number, cause: RescoreCause): Promise<void> {
  await db.query('insert into rescore (position, cause) values ($1::bigint, $2::text)', [position, cause]);
}
