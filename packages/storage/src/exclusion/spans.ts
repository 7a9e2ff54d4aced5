import type { SeenParty, StoredJson } from '@hammerhead/contracts';
import type { Queryable } from '../pool.js';

/** A name, or a party, and an entry, in force at `position ≤ p < revokedBy`. */
export interface ExclusionSpan {
  readonly position: number;
  readonly watchlistId: string;
  readonly entryId: string;
  readonly name: string;
  /** Of a party that was seen; null where everybody of the name is cleared. */
  readonly seen: StoredJson<SeenParty> | null;
  readonly revokedBy: number | null;
}

/** Exclusions that were made or revoked after the position `after`. */
export async function readSpans(db: Queryable, after: number): Promise<ExclusionSpan[]> {
  const { rows } = await db.query<ExclusionSpan>(
    `select position, watchlist_id as "watchlistId", entry_id as "entryId", name, seen, revoked_by as "revokedBy"
       from exclusion where position > $1::bigint or revoked_by > $1::bigint order by position`,
    [after],
  );
  return rows;
}
