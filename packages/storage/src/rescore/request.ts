import type { RescoreCause } from '@hammerhead/contracts';
import type { Queryable } from '../pool.js';

/**
 * Requests that shipments be scored again because of the decision at `position`, in the transaction that makes it; the
 * worker determines which ones.
 */
export async function request(db: Queryable, position: number, cause: RescoreCause): Promise<void> {
  await db.query('insert into rescore (position, cause) values ($1::bigint, $2::text)', [position, cause]);
}
