import type { Queryable } from '../pool.js';

/** From `position` on, this version of this list holds; none where `version` is null. */
export interface WatchlistIssue {
  readonly position: number;
  readonly watchlistId: string;
  readonly name: string;
  readonly version: number | null;
  /** What kind of file that version was read from. */
  readonly format: string | null;
  readonly publishedAt: Date | null;
  readonly maxAgeDays: number | null;
}

/** Issues with `after < position`, in their order. Few: one for each time that a list was published or retired. */
export async function readIssues(db: Queryable, after: number): Promise<WatchlistIssue[]> {
  const { rows } = await db.query<WatchlistIssue>(
    `select i.position, i.watchlist_id as "watchlistId", w.name, i.version, v.format, i.published_at as "publishedAt",
            i.max_age_days as "maxAgeDays"
       from watchlist_issue i
       join watchlist w on w.id = i.watchlist_id
       left join watchlist_version v on v.watchlist_id = i.watchlist_id and v.version = i.version
      where i.position > $1::bigint order by i.position`,
    [after],
  );
  return rows;
}

/** A pair of name and entry, in force at `position ≤ p < revokedBy`. */
export interface ExclusionSpan {
  readonly position: number;
  readonly watchlistId: string;
  readonly entryId: string;
  readonly name: string;
  readonly revokedBy: number | null;
}

/** Exclusions that were made or revoked after the position `after`. */
export async function readExclusions(db: Queryable, after: number): Promise<ExclusionSpan[]> {
  const { rows } = await db.query<ExclusionSpan>(
    `select position, watchlist_id as "watchlistId", entry_id as "entryId", name, revoked_by as "revokedBy"
       from exclusion where position > $1::bigint or revoked_by > $1::bigint order by position`,
    [after],
  );
  return rows;
}
