import type { Queryable, Transaction } from '../pool.js';
import { uuidv7 } from '../uuid.js';

/** Creates the list if there is none with this name. */
export async function insert(db: Queryable, name: string): Promise<void> {
  await db.query('insert into watchlist (id, name) values ($1::uuid, $2::text) on conflict do nothing', [
    uuidv7(),
    name,
  ]);
}

/**
 * Locks a list, so that nobody else publishes or retires it until the transaction ends; those who refer to it do not
 * wait.
 */
export async function lock(
  tx: Transaction,
  by: { readonly id: string } | { readonly name: string },
): Promise<{ readonly id: string; readonly name: string } | null> {
  const { rows } = await tx.query<{ id: string; name: string }>(
    `select id, name from watchlist where ${'id' in by ? 'id = $1::uuid' : 'name = $1::text'} for no key update`,
    ['id' in by ? by.id : by.name],
  );
  return rows[0] ?? null;
}

/** The state of a list. */
export interface WatchlistState {
  /** Its latest version; 0 before the first. */
  readonly latest: number;
  /** The hash of the latest version. */
  readonly hash: Buffer | null;
  readonly entries: number;
  /** The format of the latest version; null before the first. */
  readonly format: string | null;
  /** Whether the latest version was made by adding, changing or removing entries one by one. */
  readonly byHand: boolean;
  /** The version in force; null if the list is retired. */
  readonly version: number | null;
  readonly publishedAt: Date | null;
  readonly maxAgeDays: number | null;
}

export async function findState(db: Queryable, id: string): Promise<WatchlistState> {
  const { rows } = await db.query<WatchlistState>(
    `select v.version as latest, v.hash, v.entries, v.format, v.by_hand as "byHand", i.version, i.published_at as "publishedAt",
            i.max_age_days as "maxAgeDays"
       from (select version, hash, entries, format, by_hand from watchlist_version where watchlist_id = $1::uuid
              order by version desc limit 1) v,
            (select version, published_at, max_age_days from watchlist_issue where watchlist_id = $1::uuid
              order by position desc limit 1) i`,
    [id],
  );
  return rows[0] ?? unpublished;
}

const unpublished: WatchlistState = {
  latest: 0,
  hash: null,
  entries: 0,
  format: null,
  byHand: false,
  version: null,
  publishedAt: null,
  maxAgeDays: null,
};
