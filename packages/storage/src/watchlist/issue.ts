import type { Queryable } from '../pool.js';
import type { EntryCounts } from './stage.js';

export interface NewWatchlistVersion extends EntryCounts {
  readonly watchlistId: string;
  readonly version: number;
  readonly hash: Buffer;
  readonly format: string;
  readonly entries: number;
}

/** @param position of the decision that publishes it */
export async function insertVersion(
  db: Queryable,
  position: number,
  { watchlistId, version, hash, format, entries, added, changed, removed }: NewWatchlistVersion,
): Promise<void> {
  await db.query(
    `insert into watchlist_version
       (watchlist_id, version, position, hash, format, entries, added, changed, removed)
     values ($1::uuid, $2::int, $3::bigint, $4::bytea, $5::text, $6::int, $7::int, $8::int, $9::int)`,
    [watchlistId, version, position, hash, format, entries, added, changed, removed],
  );
}

/** Which version of a list holds; null: it is retired. */
export interface NewWatchlistIssue {
  readonly watchlistId: string;
  readonly version: number | null;
  readonly publishedAt: Date | null;
  readonly maxAgeDays: number | null;
}

/** @param position of the decision from which on it holds */
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
