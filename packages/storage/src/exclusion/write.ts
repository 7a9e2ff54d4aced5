import type { SeenParty, StoredJson } from '@hammerhead/contracts';
import type { Queryable } from '../pool.js';

export interface NewExclusion {
  readonly id: string;
  readonly watchlistId: string;
  readonly entryId: string;
  /** The name as it appeared on the shipment, and as it is compared (packages/parties, sortedName). */
  readonly name: string;
  readonly normalized: string;
  /** Of a party that was seen; null where everybody of the name is cleared. */
  readonly seen: StoredJson<SeenParty> | null;
  /** The entry's name. */
  readonly listed: string;
  readonly reason: string;
}

/** @param position of the decision */
export async function insert(db: Queryable, position: number, exclusion: NewExclusion): Promise<void> {
  const { id, watchlistId, entryId, name, normalized, seen, listed, reason } = exclusion;
  await db.query(
    `insert into exclusion (position, id, watchlist_id, entry_id, name, normalized, listed, reason, scope, seen)
     values ($1::bigint, $2::uuid, $3::uuid, $4::text, $5::text, $6::text, $7::text, $8::text, $9::text, $10::json)`,
    [
      position,
      id,
      watchlistId,
      entryId,
      name,
      normalized,
      listed,
      reason,
      seen === null ? 'name' : 'party',
      seen,
    ],
  );
}

/** @param position of the decision that revokes it */
export async function end(db: Queryable, id: string, position: number): Promise<void> {
  await db.query('update exclusion set revoked_by = $2::bigint where id = $1::uuid', [id, position]);
}
