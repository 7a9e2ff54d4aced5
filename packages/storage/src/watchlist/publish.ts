import { createHash } from 'node:crypto';
import type pg from 'pg';
import { recordDecision } from '../decision/record.js';
import { requestRescore } from '../rescore/request.js';
import { uuidv7 } from '../uuid.js';
import { type IncomingEntry, stageEntries } from './stage.js';

export interface WatchlistImport {
  readonly name: string;
  readonly format: string;
  /** When its publisher issued it. */
  readonly publishedAt: Date;
  /** Days after `publishedAt` from which on it is stale; null for never, undefined as it was before. */
  readonly maxAgeDays: number | null | undefined;
  readonly actor: string;
  /** The whole list, each id once. */
  readonly entries: readonly IncomingEntry[];
}

export interface PublishedWatchlist {
  readonly id: string;
  readonly version: number;
  /** Of the decision; null where nothing was decided, because nothing is new. */
  readonly position: number | null;
  readonly outcome: 'published' | 'reissued' | 'unchanged';
}

/**
 * Publishes a list as a decision in the log: as its next version, or, where it says what it said before, as the same
 * version issued anew, or not at all where nothing whatever is new. A new version has shipments scored again.
 * The log's counter is held for four small statements only: entries are written before, under a lock of the list.
 */
export async function publishWatchlist(
  client: pg.PoolClient,
  { name, format, publishedAt, actor, entries, ...given }: WatchlistImport,
): Promise<PublishedWatchlist> {
  const hash = contentHash(entries);
  const id = await lockList(client, name);
  const before = await findState(client, id);
  const maxAgeDays = given.maxAgeDays === undefined ? before.maxAgeDays : given.maxAgeDays;
  const same = before.hash?.equals(hash) ?? false;
  // When a list was issued matters only where it can become stale.
  const isNewer = maxAgeDays !== null && (before.publishedAt === null || publishedAt > before.publishedAt);
  if (same && before.version !== null && before.maxAgeDays === maxAgeDays && !isNewer)
    return { id, version: before.version, position: null, outcome: 'unchanged' };

  const version = same ? before.latest : before.latest + 1;
  const counts = same ? null : await stageEntries(client, id, version, entries);

  const position = await recordDecision(client, {
    kind: same ? 'watchlist_reissued' : 'watchlist_published',
    actor,
    body: {
      watchlist: id,
      name,
      version,
      format,
      hash: hash.toString('hex'),
      publishedAt,
      maxAgeDays,
      ...counts,
    },
  });
  if (counts)
    await client.query(
      `insert into watchlist_version
         (watchlist_id, version, position, hash, format, entries, added, changed, removed)
       values ($1::uuid, $2::int, $3::bigint, $4::bytea, $5::text, $6::int, $7::int, $8::int, $9::int)`,
      [id, version, position, hash, format, entries.length, counts.added, counts.changed, counts.removed],
    );
  await client.query(
    `insert into watchlist_issue (position, watchlist_id, version, published_at, max_age_days)
     values ($1::bigint, $2::uuid, $3::int, $4::timestamptz, $5::int)`,
    [position, id, version, publishedAt, maxAgeDays],
  );
  // The same version again says nothing new, unless the list had been retired.
  if (before.version !== version) await requestRescore(client, position, 'watchlist');
  return { id, version, position, outcome: same ? 'reissued' : 'published' };
}

/** Independent of the order of the entries in the file. */
function contentHash(entries: readonly IncomingEntry[]): Buffer {
  const hash = createHash('sha256');
  for (const { id, hash: own } of entries.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    hash.update(`${id}\0`).update(own);
  return hash.digest();
}

/**
 * Finds or makes the list, and lets others who publish it wait until this transaction ends. Not those who refer to it:
 * an exclusion does so while it holds the log's counter.
 */
async function lockList(client: pg.PoolClient, name: string): Promise<string> {
  await client.query('insert into watchlist (id, name) values ($1::uuid, $2::text) on conflict do nothing', [
    uuidv7(),
    name,
  ]);
  const { rows } = await client.query<{ id: string }>(
    'select id from watchlist where name = $1::text for no key update',
    [name],
  );
  const list = rows[0];
  if (!list) throw new Error(`watchlist ${name} is gone`);
  return list.id;
}

interface ListState {
  /** 0 before the first. */
  readonly latest: number;
  readonly hash: Buffer | null;
  /** Null where the list is retired. */
  readonly version: number | null;
  readonly publishedAt: Date | null;
  readonly maxAgeDays: number | null;
}

async function findState(client: pg.PoolClient, id: string): Promise<ListState> {
  const { rows } = await client.query<ListState>(
    `select v.version as latest, v.hash, i.version, i.published_at as "publishedAt",
            i.max_age_days as "maxAgeDays"
       from (select version, hash from watchlist_version where watchlist_id = $1::uuid
              order by version desc limit 1) v,
            (select version, published_at, max_age_days from watchlist_issue where watchlist_id = $1::uuid
              order by position desc limit 1) i`,
    [id],
  );
  return rows[0] ?? { latest: 0, hash: null, version: null, publishedAt: null, maxAgeDays: null };
}
