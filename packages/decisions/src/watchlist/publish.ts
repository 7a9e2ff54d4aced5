import { type Actor, type ListFormat, listOrigin } from '@hammerhead/contracts';
import {
  type EntryCounts,
  type IncomingEntry,
  type Transaction,
  watchlists,
  type WatchlistState,
} from '@hammerhead/storage';
import { bringIntoForce } from './bring-into-force.js';
import { contentHash } from './content-hash.js';

export interface WatchlistImport {
  readonly name: string;
  readonly format: ListFormat;
  /** The time at which its publisher issued it. */
  readonly publishedAt: Date;
  /** Days after `publishedAt` from which on it is stale; null for never, undefined as it was before. */
  readonly maxAgeDays: number | null | undefined;
  /** The whole list, each id once. */
  readonly entries: readonly IncomingEntry[];
  /** How many entries of the version in force may be missing; any number, where it is left out. */
  readonly mostLoss?: MostLoss | undefined;
  /**
   * Whether a list that is kept entry by entry may be replaced as a whole, which takes back what others changed of it
   * since; it may, where this is left out.
   */
  readonly mayReplace?: boolean | undefined;
  /** Whether whoever publishes knows this version of the list; any, where it is left out. */
  readonly hasSeen?: ((version: number) => boolean) | undefined;
}

/** A version that loses more than `share` is refused where that is more than `entries`, or more than `shareOfFew`. */
export interface MostLoss {
  /** 0 to 1, of the entries in force. */
  readonly share: number;
  readonly entries: number;
  /** 0 to 1: of a list however small, no more than this is lost. */
  readonly shareOfFew: number;
}

/** A list that is kept entry by entry would be replaced, and nobody asked for that; nothing was published. */
export interface ListStands {
  readonly outcome: 'stands';
  readonly id: string;
  /** The version in force. */
  readonly version: number;
  /** Of its entries, the number that the next version has not, or not as they are. */
  readonly unkept: number;
}

/** The list is another one than whoever publishes has seen; nothing was published. */
export interface ListIsStale {
  readonly outcome: 'stale';
  readonly version: number;
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
  /** Of a mapped file: what entries of the version before had and none has any more. */
  readonly dropped: readonly string[];
}

/**
 * Publishes a list: as its next version; or, where its content is the same, as the same version issued again; or not at
 * all where nothing is new. A new version causes shipments to be scored again. The log's counter is locked for four
 * small statements only: entries are written before, under a lock of the list.
 */
export async function publishWatchlist(
  tx: Transaction,
  actor: Actor,
  { name, format, publishedAt, entries, mostLoss, mayReplace = true, hasSeen, ...given }: WatchlistImport,
): Promise<PublishedWatchlist | ListShrank | ListStands | ListIsStale> {
  const hash = await contentHash(entries);
  if (hasSeen !== undefined && (await watchlists.lock(tx, { name })) === null)
    return { outcome: 'stale', version: 0 };
  await watchlists.insert(tx, name);
  const list = await watchlists.lock(tx, { name });
  if (list === null) throw new Error(`watchlist ${name} is gone`);
  const { id } = list;
  const before = await watchlists.findState(tx, id);
  if (hasSeen?.(before.latest) === false) return { outcome: 'stale', version: before.latest };
  const maxAgeDays = given.maxAgeDays === undefined ? before.maxAgeDays : given.maxAgeDays;
  const isSame = before.hash?.equals(hash) ?? false;
  // The time of issue matters only where the list can become stale.
  const isNewer = maxAgeDays !== null && (before.publishedAt === null || publishedAt > before.publishedAt);
  if (isSame && before.version !== null && before.maxAgeDays === maxAgeDays && !isNewer)
    return { outcome: 'unchanged', id, version: before.version, position: null, dropped: [] };

  const version = isSame ? before.latest : before.latest + 1;
  let counts: EntryCounts | null = null;
  let dropped: readonly string[] = [];
  if (!isSame) {
    await watchlists.bringEntries(tx, entries);
    if (!mayReplace && before.version !== null && isKeptByHand(before, format)) {
      const unkept = await watchlists.countUnkept(tx, id);
      if (unkept > 0) return { outcome: 'stands', id, version: before.version, unkept };
    }
    const shrank = mostLoss === undefined ? null : await lossOf(tx, id, before, mostLoss);
    if (shrank !== null) return shrank;
    if (before.version !== null && listOrigin(format) === 'mapped')
      dropped = await watchlists.listDropped(tx, id);
    counts = await watchlists.stageEntries(tx, id, version);
  }

  const position = await bringIntoForce(tx, actor, {
    list,
    version,
    format,
    hash,
    publishedAt,
    maxAgeDays,
    inForceBefore: before.version,
    isNew: counts === null ? null : { entries: entries.length, ...counts, byHand: null },
  });
  return { outcome: isSame ? 'reissued' : 'published', id, version, position, dropped };
}

/**
 * Whether people keep a list entry by entry, so that a file of it may lack what a colleague added. The file of a
 * publisher, or of another system, replaces the file before by its nature.
 */
const isKeptByHand = (before: WatchlistState, format: ListFormat): boolean =>
  before.byHand || listOrigin(before.format) === 'own' || listOrigin(format) === 'own';

/** Returns null where no more entries are missing than allowed, or no version is in force. */
async function lossOf(
  tx: Transaction,
  id: string,
  { version, entries: inForce }: WatchlistState,
  most: MostLoss,
): Promise<ListShrank | null> {
  if (version === null) return null;
  const isTooMuch = (gone: number): boolean =>
    gone > most.share * inForce && (gone > most.entries || gone > most.shareOfFew * inForce);
  if (!isTooMuch(await watchlists.countGone(tx, id))) return null;
  const gone = await watchlists.countGoneByName(tx, id);
  return isTooMuch(gone) ? { outcome: 'shrank', version, inForce, gone } : null;
}
