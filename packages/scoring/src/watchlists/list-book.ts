import { partitionPoint } from '@hammerhead/primitives';
import { type ListEntry, parseStored, type Shipment } from '@hammerhead/contracts';
import { inSteps, Turns } from '@hammerhead/primitives';
import { eventLoop } from '../event-loop.js';
import {
  Exclusions,
  hitsOf,
  type KeyedLink,
  type ListInForce,
  ListVersion,
  type Screened,
  type ScreeningMoment,
} from '@hammerhead/screening';
import { exclusions, type Queryable, type WatchlistIssue, watchlists } from '@hammerhead/storage';

/** The number of sets of lists kept ready, and also the number of versions kept beside those of the latest set. */
const maxSets = 6;

/** Compares a shipment with the lists as they stood at a position that was passed to `reach`. */
export type Screener = (
  shipment: Shipment,
  /** The links of the shipment's imprint. */
  links: readonly KeyedLink[],
  moment: ScreeningMoment,
) => Screened;

/**
 * The lists as of any position. Results follow from the log alone: any worker, in any order of chunks, finds the same
 * hits. A version is loaded and indexed once; while nothing is decided about lists, a chunk reads nothing.
 */
export class ListBook {
  readonly #db: Queryable;
  /** The position up to which every decision about lists is known. */
  #complete = 0;
  /** The issues in the order of their positions. */
  readonly #issues: WatchlistIssue[] = [];
  readonly #exclusions = new Exclusions();
  /** The versions by list and version, and the sets by number of issues, both in the order of use. */
  readonly #versions = new Map<string, Promise<ListVersion>>();
  readonly #sets = new Map<number, Promise<readonly ListInForce[]>>();
  readonly #reads = new Turns();

  constructor(db: Queryable) {
    this.#db = db;
  }

  /**
   * Prepares the lists in force at each of these positions.
   * @param last the position of the last decision about lists, or of any later one
   */
  async reach(last: number, positions: Iterable<number>): Promise<Screener> {
    if (last > this.#complete) await this.#reads.take(() => this.#read(last));
    const sets = new Map<number, readonly ListInForce[]>();
    for (const count of new Set([...positions].map((position) => this.#countAt(position))))
      sets.set(count, await this.#setOf(count));
    return (shipment, links, moment) => {
      const lists = sets.get(this.#countAt(moment.knownTo));
      if (lists === undefined) throw new Error(`no lists are ready for position ${moment.knownTo}`);
      return hitsOf(shipment, links, lists, this.#exclusions, moment);
    };
  }

  /**
   * Reads the decisions up to a position. Positions become visible in order, so what was read up to one never grows.
   */
  async #read(last: number): Promise<void> {
    if (last <= this.#complete) return;
    const issues = await watchlists.readIssues(this.#db, this.#complete);
    const spans = await exclusions.readSpans(this.#db, this.#complete);
    this.#exclusions.add(
      spans.map((span) => ({ ...span, seen: span.seen === null ? null : parseStored(span.seen) })),
    );
    this.#issues.push(...issues.filter(({ position }) => position <= last));
    this.#complete = last;
  }

  /** Counts the issues up to a position; this number identifies a set. */
  #countAt(position: number): number {
    return partitionPoint(this.#issues.length, (at) => (this.#issues[at]?.position ?? 0) <= position);
  }

  #setOf(count: number): Promise<readonly ListInForce[]> {
    return remembered(this.#sets, count, maxSets, async () => {
      const latest = new Map<string, WatchlistIssue>();
      for (const issue of this.#issues.slice(0, count)) latest.set(issue.watchlistId, issue);
      const lists: ListInForce[] = [];
      for (const issue of latest.values()) {
        const { version, publishedAt, maxAgeDays } = issue;
        if (version !== null && publishedAt !== null)
          lists.push({
            version: await this.#versionOf(issue, version, latest.size + maxSets),
            publishedAt,
            maxAgeDays,
          });
      }
      return lists.sort((a, b) => (a.version.list < b.version.list ? -1 : 1));
    });
  }

  #versionOf(
    { watchlistId: id, name, format }: WatchlistIssue,
    version: number,
    most: number,
  ): Promise<ListVersion> {
    return remembered(this.#versions, `${id} ${version}`, most, async () => {
      const entries: ListEntry[] = [];
      for await (const page of watchlists.readEntries(this.#db, id, version))
        for (const { body } of page) entries.push(parseStored(body));
      return inSteps(ListVersion.building({ id, name, version, format: format ?? '' }, entries), eventLoop);
    });
  }
}

/**
 * Returns what `make` made for this key, and moves it to the end of the order; when there are more than `most`, the
 * first is forgotten.
 */
function remembered<Key, Value>(
  map: Map<Key, Promise<Value>>,
  key: Key,
  most: number,
  make: () => Promise<Value>,
): Promise<Value> {
  const value = map.get(key) ?? make();
  map.delete(key);
  map.set(key, value);
  value.catch(() => map.delete(key));
  if (map.size > most) {
    const oldest = map.keys().next();
    if (oldest.done !== true) map.delete(oldest.value);
  }
  return value;
}
