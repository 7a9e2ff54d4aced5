import type { Queryable } from '../pool.js';
import type { EntryCounts } from './stage.js';

export interface NewWatchlistVersion extends EntryCounts {
  readonly watchlistId: string;
  readonly version: number;
  readonly hash: Buffer;
  readonly format: string;
  readonly entries: number;
  /** Whether it was made of the version before by adding, changing or removing entries one by one. */
  readonly byHand: boolean;
}

/** @param position the position of the decision that publishes it */
export async function insertVersion(
  db: Queryable,
  position: number,
  { watchlistId, version, hash, format, entries, added, changed, removed, byHand }: NewWatchlistVersion,
): Promise<void> {
  await db.query(
    `insert into watchlist_version
       (watchlist_id, version, position, hash, format, entries, added, changed, removed, by_hand)
     values ($1::uuid, $2::int, $3::bigint, $4::bytea, $5::text, $6::int, $7::int, $8::int, $9::int, $10::boolean)`,
    [watchlistId, version, position, hash, format, entries, added, changed, removed, byHand],
  );
}

/** The version of a list that comes into force; null if the list is retired. */
export interface NewWatchlistIssue {
  readonly watchlistId: string;
  readonly version: number | null;
  readonly publishedAt: Date | null;
  readonly maxAgeDays: number | null;
}

/** @param position the position of the decision from which on it is in force */
export async function insertIssue(
  db: Queryable,
  position: number,
  { watchlistId, version, publishedAt, maxAgeDays }: NewWatchlistIssue,
): Promise<void> {
  await db.query(
    `insert into watchlist_issue (position, watchlist_id, version, published_at, max_age_days)
     values ($1::bigint, $2::uuid, $3::int, $4::timestamptz, $5::int)`,
    [position, watchlistId, version, publishedAt, maxAgeDays],
  );
}

/** From `position` on, this version of this list is in force; none if `version` is null. */
export interface WatchlistIssue {
  readonly position: number;
  readonly watchlistId: string;
  readonly name: string;
  readonly version: number | null;
  /** The format of the file from which that version was read. */
  readonly format: string | null;
  readonly publishedAt: Date | null;
  readonly maxAgeDays: number | null;
}

/**
 * The issues with `after < position`, in their order. They are few: one for each time that a list was published or
 * retired.
 */
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
