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
export async function insertWatchlistVersion(
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
export async function insertWatchlistIssue(
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
