import type { Queryable } from '../pool.js';

/** A pair of name and entry, in force at `position ≤ p < revokedBy`. */
export interface ExclusionSpan {
  readonly position: number;
  readonly watchlistId: string;
  readonly entryId: string;
  readonly name: string;
  readonly revokedBy: number | null;
}

/** Exclusions that were made or revoked after the position `after`. */
export async function readSpans(db: Queryable, after: number): Promise<ExclusionSpan[]> {
  const { rows } = await db.query<ExclusionSpan>(
    `select position, watchlist_id as "watchlistId", entry_id as "entryId", name, revoked_by as "revokedBy"
       from exclusion where position > $1::bigint or revoked_by > $1::bigint order by position`,
    [after],
  );
  return rows;
}
