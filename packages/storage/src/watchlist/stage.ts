import type { ListEntry, StoredJson } from '@hammerhead/contracts';
import type { Transaction } from '../pool.js';

/** An entry to be published. */
export interface IncomingEntry {
  /** Unique within its list. */
  readonly id: string;
  /** The entry as canonical JSON. */
  readonly body: StoredJson<ListEntry>;
  /** The hash of `body`: 16 bytes. */
  readonly hash: Buffer;
}

export interface EntryCounts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** The number of entries sent in one statement: they are prepared in a few milliseconds. */
const entriesPerStatement = 500;

/** Stages the entries of a next version beside the stored ones, for this transaction. */
export async function bringEntries(client: Transaction, entries: readonly IncomingEntry[]): Promise<void> {
  await client.query(
    `create temporary table incoming_entry (entry_id text primary key, hash bytea not null, body json not null)
     on commit drop`,
  );
  for (let first = 0; first < entries.length; first += entriesPerStatement) {
    const some = entries.slice(first, first + entriesPerStatement);
    await client.query(
      `insert into incoming_entry (entry_id, hash, body)
       select * from unnest($1::text[], $2::bytea[], $3::json[])`,
      [some.map(({ id }) => id), some.map(({ hash }) => hash), some.map(({ body }) => body)],
    );
  }
  await client.query('analyze incoming_entry');
}

/** Counts the entries of the version in force whose id is not among the staged entries. */
export async function countGone(client: Transaction, watchlistId: string): Promise<number> {
  const { rows } = await client.query<{ gone: number }>(
    `select count(*)::int as gone from watchlist_entry e
      where watchlist_id = $1::uuid and until is null
        and not exists (select from incoming_entry n where n.entry_id = e.entry_id)`,
    [watchlistId],
  );
  return rows[0]?.gone ?? 0;
}

/**
 * Counts the entries of the version in force whose id is gone, except those whose name remains under another id:
 * publishers renumber their entries.
 */
export async function countGoneByName(client: Transaction, watchlistId: string): Promise<number> {
  const { rows } = await client.query<{ gone: number }>(
    `with gone as materialized (
       select body ->> 'name' as name from watchlist_entry e
        where watchlist_id = $1::uuid and until is null
          and not exists (select from incoming_entry n where n.entry_id = e.entry_id))
     select count(*)::int as gone from gone g
      where g.name = '' or not exists (select from incoming_entry n where n.body ->> 'name' = g.name)`,
    [watchlistId],
  );
  return rows[0]?.gone ?? 0;
}

/** Counts the entries of the latest version that are not among the staged entries as they are: gone, or changed. */
export async function countUnkept(client: Transaction, watchlistId: string): Promise<number> {
  const { rows } = await client.query<{ unkept: number }>(
    `select count(*)::int as unkept from watchlist_entry e
      where watchlist_id = $1::uuid and until is null
        and not exists (select from incoming_entry n where n.entry_id = e.entry_id and n.hash = e.hash)`,
    [watchlistId],
  );
  return rows[0]?.unkept ?? 0;
}

/** The most kinds of facts that are told as dropped. */
const mostDropped = 100;

/** SQL of what the entries `e` of a query say: the fields that they have, and each type of identifier. */
const saidBy = (entries: string): string => `
  select said.key from (${entries}) e, json_each_text(e.body) said
   where said.key not in ('id', 'name') and said.value not in ('', '[]')
  union
  select 'identifiers.' || (identifier ->> 'type') from (${entries}) e, json_array_elements(e.body -> 'identifiers') identifier`;

/**
 * Lists what entries of the latest version say and none of the staged entries does any more: fields such as `phones`,
 * and types of identifiers such as `identifiers.PASSPORT`.
 */
export async function listDropped(client: Transaction, watchlistId: string): Promise<string[]> {
  const { rows } = await client.query<{ key: string }>(
    `select key from (
       (${saidBy('select body from watchlist_entry where watchlist_id = $1::uuid and until is null')})
       except
       (${saidBy('select body from incoming_entry')})) as dropped order by key collate "C" limit $2::int`,
    [watchlistId, mostDropped],
  );
  return rows.map(({ key }) => key);
}

/** Ends and begins entries one by one, with `version`; all others stand in it as they stood before. */
export async function replaceEntries(
  client: Transaction,
  watchlistId: string,
  version: number,
  { ended, begun }: { readonly ended: readonly string[]; readonly begun: readonly IncomingEntry[] },
): Promise<void> {
  await client.query(
    `update watchlist_entry set until = $2::int
      where watchlist_id = $1::uuid and until is null and entry_id = any($3::text[])`,
    [watchlistId, version, ended],
  );
  await client.query(
    `insert into watchlist_entry (watchlist_id, entry_id, since, hash, body)
     select $1::uuid, n.entry_id, $2::int, n.hash, n.body
       from unnest($3::text[], $4::bytea[], $5::json[]) as n (entry_id, hash, body)`,
    [
      watchlistId,
      version,
      begun.map(({ id }) => id),
      begun.map(({ hash }) => hash),
      begun.map(({ body }) => body),
    ],
  );
}

/**
 * From the entries that `bringEntries` staged, ends those that `version` no longer holds unchanged, and begins those
 * that are new in it. Nobody reads them before a decision brings this version into force.
 */
export async function stageEntries(
  client: Transaction,
  watchlistId: string,
  version: number,
): Promise<EntryCounts> {
  const ended = await client.query<{ kept: boolean }>(
    `update watchlist_entry e set until = $2::int
      where watchlist_id = $1::uuid and until is null
        and not exists (select from incoming_entry n where n.entry_id = e.entry_id and n.hash = e.hash)
     returning exists (select from incoming_entry n where n.entry_id = e.entry_id) as kept`,
    [watchlistId, version],
  );
  const begun = await client.query(
    `insert into watchlist_entry (watchlist_id, entry_id, since, hash, body)
     select $1::uuid, n.entry_id, $2::int, n.hash, n.body from incoming_entry n
      where not exists (select from watchlist_entry o
                         where o.watchlist_id = $1::uuid and o.entry_id = n.entry_id and o.until is null)`,
    [watchlistId, version],
  );
  const changed = ended.rows.filter(({ kept }) => kept).length;
  return {
    added: (begun.rowCount ?? 0) - changed,
    changed,
    removed: ended.rows.length - changed,
  };
}
