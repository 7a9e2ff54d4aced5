import type { ListEntry, StoredJson } from '@hammerhead/contracts';
import type { Queryable } from '../pool.js';

/** An entry as it is stored. */
export interface StoredEntry {
  readonly id: string;
  readonly since: number;
  readonly body: StoredJson<ListEntry>;
}

const standsIn = (version: string): string => `since <= ${version} and (until is null or until > ${version})`;

/** The entries of a version after `after`, by id. */
export async function listEntries(
  db: Queryable,
  watchlistId: string,
  version: number,
  after: string,
  limit: number,
): Promise<StoredEntry[]> {
  const { rows } = await db.query<StoredEntry>(
    `select entry_id as id, since, body from watchlist_entry
      where watchlist_id = $1::uuid and entry_id > $2::text and ${standsIn('$3::int')}
      order by entry_id limit $4::int`,
    [watchlistId, after, version, limit],
  );
  return rows;
}

/** One entry, as the newest version that has it contains it. */
export async function findEntry(
  db: Queryable,
  watchlistId: string,
  entryId: string,
): Promise<StoredEntry | null> {
  const { rows } = await db.query<StoredEntry>(
    `select entry_id as id, since, body from watchlist_entry
      where watchlist_id = $1::uuid and entry_id = $2::text order by since desc limit 1`,
    [watchlistId, entryId],
  );
  return rows[0] ?? null;
}

/** Those of these entries that this version contains, as it contains them. */
export async function findEntriesIn(
  db: Queryable,
  watchlistId: string,
  entryIds: readonly string[],
  version: number,
): Promise<StoredEntry[]> {
  const { rows } = await db.query<StoredEntry>(
    `select entry_id as id, since, body from watchlist_entry
      where watchlist_id = $1::uuid and entry_id = any($2::text[]) and ${standsIn('$3::int')}`,
    [watchlistId, entryIds, version],
  );
  return rows;
}

/** One entry, as this version contains it; null where it does not. */
export async function findEntryIn(
  db: Queryable,
  watchlistId: string,
  entryId: string,
  version: number,
): Promise<StoredEntry | null> {
  const [entry] = await findEntriesIn(db, watchlistId, [entryId], version);
  return entry ?? null;
}

/** An entry of a list, by their names. */
export interface EntryOf {
  readonly list: string;
  readonly entry: string;
}

/** Those of these entries that are in force, as they read now. */
export async function findInForce(
  db: Queryable,
  entries: readonly EntryOf[],
): Promise<(EntryOf & { readonly body: StoredJson<ListEntry> })[]> {
  if (entries.length === 0) return [];
  const { rows } = await db.query<EntryOf & { readonly body: StoredJson<ListEntry> }>(
    `select w.name as list, e.entry_id as entry, e.body
       from (select distinct list, entry from unnest($1::text[], $2::text[]) as t (list, entry)) t
       join watchlist w on w.name = t.list
      cross join lateral (
        select version from watchlist_issue where watchlist_id = w.id order by position desc limit 1) i
       join watchlist_entry e on e.watchlist_id = w.id and e.entry_id = t.entry and ${standsIn('i.version')}`,
    [entries.map(({ list }) => list), entries.map(({ entry }) => entry)],
  );
  return rows;
}

/** Those of these ids that the latest version has. */
export async function findStanding(
  db: Queryable,
  watchlistId: string,
  entryIds: readonly string[],
): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `select entry_id as id from watchlist_entry
      where watchlist_id = $1::uuid and until is null and entry_id = any($2::text[]) order by entry_id`,
    [watchlistId, entryIds],
  );
  return rows.map(({ id }) => id);
}

/** The id and hash of every entry of the latest version. */
export async function listHashes(
  db: Queryable,
  watchlistId: string,
): Promise<{ id: string; hash: Buffer }[]> {
  const { rows } = await db.query<{ id: string; hash: Buffer }>(
    'select entry_id as id, hash from watchlist_entry where watchlist_id = $1::uuid and until is null',
    [watchlistId],
  );
  return rows;
}

/** The number of entries read in one statement: parsing them takes some milliseconds. */
const pageSize = 1_000;

/** All entries of a version, by id, in pages. */
export async function* readEntries(
  db: Queryable,
  watchlistId: string,
  version: number,
): AsyncGenerator<StoredEntry[]> {
  for (let after = ''; ; ) {
    const rows = await listEntries(db, watchlistId, version, after, pageSize);
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < pageSize) return;
    after = last.id;
  }
}

/**
 * The entries that the issue at `position` changed: those of the version in force before and of the version in force
 * from then on, without those that both have.
 */
export async function* readChangedEntries(db: Queryable, position: number): AsyncGenerator<StoredEntry[]> {
  const { rows } = await db.query<{ id: string; before: number; after: number }>(
    `select i.watchlist_id as id, coalesce(i.version, 0) as after,
            coalesce((select version from watchlist_issue
                       where watchlist_id = i.watchlist_id and position < i.position
                       order by position desc limit 1), 0) as before
       from watchlist_issue i where i.position = $1::bigint`,
    [position],
  );
  const issue = rows[0];
  if (issue === undefined || issue.before === issue.after) return;
  for (let after: [string, number] = ['', 0]; ; ) {
    const changed = await db.query<StoredEntry>(
      `select entry_id as id, since, body from watchlist_entry
        where watchlist_id = $1::uuid and (entry_id, since) > ($4::text, $5::int)
          and (${standsIn('$2::int')}) <> (${standsIn('$3::int')})
        order by entry_id, since limit $6::int`,
      [issue.id, issue.before, issue.after, ...after, pageSize],
    );
    if (changed.rows.length > 0) yield changed.rows;
    const last = changed.rows.at(-1);
    if (last === undefined || changed.rows.length < pageSize) return;
    after = [last.id, last.since];
  }
}
