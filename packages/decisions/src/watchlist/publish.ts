import type { Actor } from '@hammerhead/contracts';
import {
  type EntryCounts,
  type IncomingEntry,
  rescores,
  type Transaction,
  watchlists,
  type WatchlistState,
} from '@hammerhead/storage';
import { recordDecision } from '../record.js';
import { contentHash } from './content-hash.js';

export interface WatchlistImport {
  readonly name: string;
  readonly format: string;
  /** The time at which its publisher issued it. */
  readonly publishedAt: Date;
  /** Days after `publishedAt` from which on it is stale; null for never, undefined as it was before. */
  readonly maxAgeDays: number | null | undefined;
  /** The whole list, each id once. */
  readonly entries: readonly IncomingEntry[];
  /** How many entries of the version in force may be missing; any number, where it is left out. */
  readonly mostLoss?: MostLoss | undefined;
}

/** More than both refuses a version. */
export interface MostLoss {
  /** 0 to 1, of the entries in force. */
  readonly share: number;
  readonly entries: number;
}

/** A list that would lose more of its entries than it may; nothing was published. */
export interface ListShrank {
  readonly outcome: 'shrank';
  /** The version in force, and its entries. */
  readonly version: number;
  readonly inForce: number;
  /** Of those, the number that are in the next version neither by id nor by name. */
  readonly gone: number;
}

export interface PublishedWatchlist {
  readonly outcome: 'published' | 'reissued' | 'unchanged';
  readonly id: string;
  readonly version: number;
  /** The position of the decision; null where nothing is new and so nothing was decided. */
  readonly position: number | null;
}

/**
 * Publishes a list: as its next version; or, where its content is the same, as the same version issued again; or not at
 * all where nothing is new. A new version causes shipments to be scored again. The log's counter is locked for four
 * small statements only: entries are written before, under a lock of the list.
 */
export async function publishWatchlist(
  tx: Transaction,
  actor: Actor,
  { name, format, publishedAt, entries, mostLoss, ...given }: WatchlistImport,
): Promise<PublishedWatchlist | ListShrank> {
  const hash = await contentHash(entries);
  await watchlists.insert(tx, name);
  const list = await watchlists.lock(tx, { name });
  if (list === null) throw new Error(`watchlist ${name} is gone`);
  const { id } = list;
  const before = await watchlists.findState(tx, id);
  const maxAgeDays = given.maxAgeDays === undefined ? before.maxAgeDays : given.maxAgeDays;
  const isSame = before.hash?.equals(hash) ?? false;
  // The time of issue matters only where the list can become stale.
  const isNewer = maxAgeDays !== null && (before.publishedAt === null || publishedAt > before.publishedAt);
  if (isSame && before.version !== null && before.maxAgeDays === maxAgeDays && !isNewer)
    return { outcome: 'unchanged', id, version: before.version, position: null };

  const version = isSame ? before.latest : before.latest + 1;
  let counts: EntryCounts | null = null;
  if (!isSame) {
    await watchlists.bringEntries(tx, entries);
    const shrank = mostLoss === undefined ? null : await lossOf(tx, id, before, mostLoss);
    if (shrank !== null) return shrank;
    counts = await watchlists.stageEntries(tx, id, version);
  }

  const said = {
    watchlist: id,
    name,
    version,
    format,
    hash: hash.toString('hex'),
    publishedAt: publishedAt.toISOString(),
    maxAgeDays,
  };
  const position = await recordDecision(
    tx,
    actor,
    counts === null
      ? { kind: 'watchlist_reissued', body: said }
      : { kind: 'watchlist_published', body: { ...said, ...counts } },
  );
  if (counts !== null)
    await watchlists.insertVersion(tx, position, {
      watchlistId: id,
      version,
      hash,
      format,
      entries: entries.length,
      ...counts,
    });
  await watchlists.insertIssue(tx, position, { watchlistId: id, version, publishedAt, maxAgeDays });
  // The same version again changes nothing, unless the list had been retired.
  if (before.version !== version) await rescores.request(tx, position, 'watchlist');
  return { outcome: isSame ? 'reissued' : 'published', id, version, position };
}

/** Returns null where no more entries are missing than allowed, or no version is in force. */
async function lossOf(
  tx: Transaction,
  id: string,
  { version, entries: inForce }: WatchlistState,
  most: MostLoss,
): Promise<ListShrank | null> {
  if (version === null) return null;
  const isTooMuch = (gone: number): boolean => gone > most.entries && gone > most.share * inForce;
  if (!isTooMuch(await watchlists.countGone(tx, id))) return null;
  const gone = await watchlists.countGoneByName(tx, id);
  return isTooMuch(gone) ? { outcome: 'shrank', version, inForce, gone } : null;
}
