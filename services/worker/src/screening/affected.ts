import { setImmediate } from 'node:timers/promises';
import { normalizeName } from '@hammerhead/parties';
import { type ListEntry, ScreeningIndex } from '@hammerhead/screening';
import {
  factUuid,
  findDecisionTime,
  findExcludedPair,
  findShipmentsByKeys,
  type Queryable,
  readChangedEntries,
  readDirectoryNames,
} from '@hammerhead/storage';
import { storedEntry } from '@hammerhead/watchlists';
import { horizonDays } from '../history/horizon.js';
import { exactKeys } from './exact-keys.js';
import { leastScore, withName } from './list-version.js';

const dayMs = 86_400_000;
/** A name is looked up as it was first written, and without its country, which may add 0.05 to the score of a hit. */
const margin = 0.07;
/** Keys looked up in one statement. */
const batch = 1_000;
/** Milliseconds of comparing after which others get their turn. */
const turnMs = 20;

/**
 * The shipments that a new version of a list, or an exclusion, may score otherwise: on which stands a name or key of
 * an entry that is new, changed or gone, or the excluded name. Rather some too many than one too few.
 * @param decision position of it; knows nothing that came after
 * @param limit most shipments, the newest departures first
 * @param signal ends the search where it is, which then throws: a large list and a large directory take minutes
 * @returns ascending positions, and whether there were more
 */
export async function affectedBy(
  db: Queryable,
  decision: number,
  limit: number,
  signal?: AbortSignal,
): Promise<{ readonly positions: readonly number[]; readonly cut: boolean }> {
  const decidedAt = await findDecisionTime(db, decision);
  if (decidedAt === null) return { positions: [], cut: false };
  const from = new Date(decidedAt.getTime() - horizonDays * dayMs).toISOString().slice(0, 10);
  const keys = await touchedKeys(db, decision, signal);
  let newest: (readonly [position: number, day: string])[] = [];
  const found = new Map<number, string>();
  for (let first = 0; first < keys.length; first += batch) {
    const some = keys.slice(first, first + batch);
    for (const { position, day } of await findShipmentsByKeys(db, some, {
      from,
      knownTo: decision,
      limit: limit + 1,
    }))
      found.set(position, day);
    newest = [...found].sort(([a, dayA], [b, dayB]) => (dayA === dayB ? b - a : dayA < dayB ? 1 : -1));
    for (const [position] of newest.slice(limit + 1)) found.delete(position);
  }
  const positions = newest
    .slice(0, limit)
    .map(([position]) => position)
    .sort((a, b) => a - b);
  return { positions, cut: newest.length > limit };
}

/** Fact keys of everything that the decision is about. */
async function touchedKeys(
  db: Queryable,
  decision: number,
  signal: AbortSignal | undefined,
): Promise<string[]> {
  const pair = await findExcludedPair(db, decision);
  if (pair !== null) return [factUuid('name', normalizeName(pair.name))];
  const changed: ListEntry[] = [];
  for await (const page of readChangedEntries(db, decision))
    for (const { body } of page) changed.push(storedEntry(body));
  if (changed.length === 0) return [];
  const keys = new Set(changed.flatMap(exactKeys).map(({ kind, value }) => factUuid(kind, value)));
  await addNames(db, changed, keys, signal);
  return [...keys];
}

/** Keys of the names in the directory that are like one of the entries'. */
async function addNames(
  db: Queryable,
  changed: readonly ListEntry[],
  keys: Set<string>,
  signal: AbortSignal | undefined,
): Promise<void> {
  const index = new ScreeningIndex(changed.flatMap(withName));
  if (index.size === 0) return;
  let began = performance.now();
  for await (const page of readDirectoryNames(db)) {
    signal?.throwIfAborted();
    for (const { name, nameKey } of page) {
      if (keys.has(nameKey)) continue;
      if (index.search(name, { atLeast: leastScore - margin }).length > 0) keys.add(nameKey);
      if (performance.now() - began < turnMs) continue;
      await setImmediate();
      signal?.throwIfAborted();
      began = performance.now();
    }
  }
}
