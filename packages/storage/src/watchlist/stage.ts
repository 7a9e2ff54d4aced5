import type pg from 'pg';

/** An entry to be published. */
export interface IncomingEntry {
  /** Unique within its list. */
  readonly id: string;
  /** Canonical JSON. */
  readonly body: string;
  /** Of `body`: 16 bytes. */
  readonly hash: Buffer;
}

export interface EntryCounts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** Entries sent in one statement. */
const batch = 2_000;

/**
 * Ends the entries that `version` does not hold any more as they were, and begins those that are new in it.
 * Nobody reads them before a decision says that this version holds.
 */
export async function stageEntries(
  client: pg.PoolClient,
  watchlistId: string,
  version: number,
  entries: readonly IncomingEntry[],
): Promise<EntryCounts> {
  await client.query(
    `create temporary table incoming_entry (entry_id text primary key, hash bytea not null, body json not null)
     on commit drop`,
  );
  for (let first = 0; first < entries.length; first += batch) {
    const some = entries.slice(first, first + batch);
    await client.query(
      `insert into incoming_entry (entry_id, hash, body)
       select * from unnest($1::text[], $2::bytea[], $3::json[])`,
      [some.map(({ id }) => id), some.map(({ hash }) => hash), some.map(({ body }) => body)],
    );
  }
  await client.query('analyze incoming_entry');
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
