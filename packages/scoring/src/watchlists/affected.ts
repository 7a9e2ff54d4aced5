import { type ListEntry, parseStored } from '@hammerhead/contracts';
import { dayMs } from '@hammerhead/primitives';
import { setImmediate } from 'node:timers/promises';
import { spellings } from '@hammerhead/networks';
import { exactKeys, leastScore, type NameHit, ScreeningIndex, withName } from '@hammerhead/screening';
import { inSteps } from '@hammerhead/primitives';
import { eventLoop } from '../event-loop.js';
import { exclusions, parties, type Queryable, rescores, watchlists } from '@hammerhead/storage';
import { factUuid } from '@hammerhead/imprint';
import { horizonDays } from '../history/horizon.js';

/**
 * The margin below the score of a hit: a name is looked up as it was first written, and without its country, which may
 * add 0.05 to the score of a hit.
 */
const scoreMargin = 0.07;
/**
 * Whether a hit may count. Rare words make a hit of a name whose score is too low for other hits; one word alone is
 * never rare enough.
 */
const mayCount = ({ score, by }: NameHit): boolean =>
  score >= leastScore.plain - scoreMargin || by.filter((how) => how !== 'initial').length >= 2;
/** Milliseconds of comparing, after which other work gets its turn. */
const turnMs = 20;

/** The amount of work in one step: names of the directory that are compared, or keys that are looked up. */
export interface SearchStep {
  readonly names: number;
  readonly keys: number;
}

/** The positions in ascending order, and whether there were more. */
export interface Affected {
  readonly positions: readonly number[];
  readonly cut: boolean;
}

interface Changed {
  readonly decision: number;
  readonly keys: readonly string[];
  readonly index: ScreeningIndex;
}

/**
 * Searches for the shipments whose score a new version of a list, or an exclusion, may change: those with a name or
 * key of an entry that is new, changed or removed, or with the excluded name. It finds too many rather than too few.
 *
 * After a large list this takes minutes, so it proceeds in steps, each in a short transaction of the caller. The
 * progress is stored in the database, so any worker may take the next step. What is kept here only saves reading the
 * entries again.
 */
export class AffectedSearch {
  readonly #step: SearchStep;
  #changed: Changed | undefined;

  constructor(step: SearchStep = { names: 2_000, keys: 500 }) {
    this.#step = step;
  }

  /**
   * Takes the next step.
   * @param db a transaction; no other one may search for the same decision at the same time
   * @param decision the position of the decision; later decisions are not taken into account
   * @param limit the most shipments, the newest departures first
   * @param signal aborts the step, which then throws
   * @returns null while there is more to do
   */
  async take(db: Queryable, decision: number, limit: number, signal?: AbortSignal): Promise<Affected | null> {
    signal?.throwIfAborted();
    const search = await rescores.findSearch(db, decision);
    if (search === null) return { positions: [], cut: false };
    const { searchedTo, decidedAt } = search;
    if (searchedTo === null) return this.#begin(db, decision);
    if (searchedTo !== parties.directoryEnd) return this.#searchNames(db, decision, searchedTo, signal);
    const from = new Date(decidedAt.getTime() - horizonDays * dayMs).toISOString().slice(0, 10);
    const more = await rescores.lookUpKeys(db, decision, { from, keys: this.#step.keys, limit: limit + 1 });
    return more ? null : this.#end(db, decision, limit);
  }

  /**
   * Records what is known at once: the excluded name, or the keys of the entries, which match exactly or not at all.
   */
  async #begin(db: Queryable, decision: number): Promise<null> {
    const cleared = await exclusions.findCleared(db, decision);
    if (cleared !== null) {
      const names = cleared.seen === null ? [cleared.name] : parseStored(cleared.seen).names;
      await rescores.advanceSearch(db, decision, await spellings(db, names), parties.directoryEnd);
    } else {
      const { keys, index } = await this.#read(db, decision);
      await rescores.advanceSearch(
        db,
        decision,
        keys,
        index.size === 0 ? parties.directoryEnd : parties.directoryStart,
      );
    }
    return null;
  }

  /** Compares the next names of the directory with those of the entries. */
  async #searchNames(
    db: Queryable,
    decision: number,
    after: string,
    signal: AbortSignal | undefined,
  ): Promise<null> {
    const { index } = await this.#read(db, decision);
    const page = await parties.listNames(db, after, this.#step.names);
    const keys = new Set<string>();
    let began = performance.now();
    for (const { name, nameKey } of page) {
      if (keys.has(nameKey)) continue;
      if (index.search(name, { atLeast: leastScore.telling - scoreMargin }).some(mayCount)) keys.add(nameKey);
      if (performance.now() - began < turnMs) continue;
      await setImmediate();
      signal?.throwIfAborted();
      began = performance.now();
    }
    const last = page.length < this.#step.names ? undefined : page.at(-1)?.key;
    await rescores.advanceSearch(db, decision, [...keys], last ?? parties.directoryEnd);
    return null;
  }

  async #end(db: Queryable, decision: number, limit: number): Promise<Affected> {
    this.#changed = undefined;
    const found = await rescores.takeFound(db, decision);
    const kept = new Set(found.toSorted(newestFirst).slice(0, limit));
    return {
      positions: found.filter((one) => kept.has(one)).map(({ position }) => position),
      cut: found.length > limit,
    };
  }

  /** Reads the entries that the decision is about, ready for comparisons. */
  async #read(db: Queryable, decision: number): Promise<Changed> {
    if (this.#changed?.decision === decision) return this.#changed;
    const entries: ListEntry[] = [];
    for await (const page of watchlists.readChangedEntries(db, decision))
      for (const { body } of page) entries.push(parseStored(body));
    const keys = new Set(entries.flatMap(exactKeys).map(({ kind, value }) => factUuid(kind, value)));
    const index = await inSteps(ScreeningIndex.building(entries.flatMap(withName)), eventLoop);
    return (this.#changed = { decision, keys: [...keys], index });
  }
}

type AffectedShipment = Awaited<ReturnType<typeof rescores.takeFound>>[number];

const newestFirst = (a: AffectedShipment, b: AffectedShipment): number =>
  a.day === b.day ? b.position - a.position : a.day < b.day ? 1 : -1;
