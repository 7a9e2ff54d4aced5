import type pg from 'pg';
import { recordDecision } from '../decision/record.js';
import { requestRescore } from '../rescore/request.js';
import { uuidv7 } from '../uuid.js';
import { contentHash } from './content-hash.js';
import { bringEntries, countGone, countGoneByName, type IncomingEntry, stageEntries } from './stage.js';

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
  /** What may be gone of the version in force; any of it, where it is left out. */
  readonly mostLoss?: MostLoss | undefined;
}

/** More than both refuses a version. */
export interface MostLoss {
  /** 0 to 1, of the entries in force. */
  readonly share: number;
  readonly entries: number;
}

/** A list would lose more of its entries than it may; nothing was published. */
export class ListShrank extends Error {
  readonly counts: ShrinkCounts;

  constructor(counts: ShrinkCounts) {
    super(`${counts.gone} of ${counts.inForce} entries are gone`);
    this.counts = counts;
  }
}

export interface ShrinkCounts {
  /** The version in force, and its entries. */
  readonly version: number;
  readonly inForce: number;
  /** Of them, those that are in the next one neither by id nor by name. */
  readonly gone: number;
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
 * @throws ListShrank
 */
export async function publishWatchlist(
  client: pg.PoolClient,
  { name, format, publishedAt, actor, entries, mostLoss, ...given }: WatchlistImport,
): Promise<PublishedWatchlist> {
  const hash = await contentHash(entries);
  const id = await lockList(client, name);
  const before = await findState(client, id);
  const maxAgeDays = given.maxAgeDays === undefined ? before.maxAgeDays : given.maxAgeDays;
  const same = before.hash?.equals(hash) ?? false;
  // When a list was issued matters only where it can become stale.
  const isNewer = maxAgeDays !== null && (before.publishedAt === null || publishedAt > before.publishedAt);
  if (same && before.version !== null && before.maxAgeDays === maxAgeDays && !isNewer)
    return { id, version: before.version, position: null, outcome: 'unchanged' };

  const version = same ? before.latest : before.latest + 1;
  if (!same) await bringEntries(client, entries);
  if (!same && before.version !== null && mostLoss !== undefined)
    await refuseLoss(client, id, { version: before.version, inForce: before.entries, most: mostLoss });
  const counts = same ? null : await stageEntries(client, id, version);

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

async function refuseLoss(
  client: pg.PoolClient,
  id: string,
  { version, inForce, most }: { version: number; inForce: number; most: MostLoss },
): Promise<void> {
  const isTooMuch = (gone: number): boolean => gone > most.entries && gone > most.share * inForce;
  if (!isTooMuch(await countGone(client, id))) return;
  const gone = await countGoneByName(client, id);
  if (isTooMuch(gone)) throw new ListShrank({ version, inForce, gone });
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
  /** Of the latest version. */
  readonly entries: number;
  /** Null where the list is retired. */
  readonly version: number | null;
  readonly publishedAt: Date | null;
  readonly maxAgeDays: number | null;
}

async function findState(client: pg.PoolClient, id: string): Promise<ListState> {
  const { rows } = await client.query<ListState>(
    `select v.version as latest, v.hash, v.entries, i.version, i.published_at as "publishedAt",
            i.max_age_days as "maxAgeDays"
       from (select version, hash, entries from watchlist_version where watchlist_id = $1::uuid
              order by version desc limit 1) v,
            (select version, published_at, max_age_days from watchlist_issue where watchlist_id = $1::uuid
              order by position desc limit 1) i`,
    [id],
  );
  return rows[0] ?? { latest: 0, hash: null, entries: 0, version: null, publishedAt: null, maxAgeDays: null };
}
