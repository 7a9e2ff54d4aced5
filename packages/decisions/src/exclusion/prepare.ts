import { parseStored, type SeenParty, type SeenWriting } from '@hammerhead/contracts';
import { contentOf, sortedName } from '@hammerhead/parties';
import { clearedBy, isCleared, leastAlike, scoreEntry } from '@hammerhead/screening';
import { exclusions, type Queryable, watchlists } from '@hammerhead/storage';

/** The most letters of a name: a name and an id share one index entry of PostgreSQL, which takes 2,704 bytes. */
const longestName = 1_500;

/** Somebody whom a request may mean. */
export interface Candidate {
  /** The name as written on the shipment. */
  readonly name: string;
  /** How shipments write the party that was seen; left out where everybody of the name is cleared. */
  readonly writings?: readonly SeenWriting[] | undefined;
  /** Whether there may be more writings. */
  readonly cut?: boolean | undefined;
}

export interface NewExclusion {
  /** Those of them whose names are like the entry's are cleared. */
  readonly candidates: readonly Candidate[];
  /** Name or id of the list. */
  readonly watchlist: string;
  /** The id of the entry. */
  readonly entry: string;
}

/** Why an exclusion cannot be made. */
export type ExclusionRefused =
  | { readonly outcome: 'names_nobody' | 'name_too_long' | 'unknown_watchlist' | 'unknown_entry' }
  /** No shipment tells how the party is written, so that it could not be known again. */
  | { readonly outcome: 'seen_nowhere' }
  /** There is nothing to clear: the name is like none of the entry, which is called `listed`. */
  | { readonly outcome: 'unlike'; readonly listed: string };

/** An exclusion that can be made. */
export interface PreparedExclusion {
  readonly outcome: 'prepared';
  readonly watchlistId: string;
  readonly entry: string;
  /** The entry's name. */
  readonly listed: string;
  readonly name: string;
  /** As it is compared. */
  readonly normalized: string;
  /** The party that was seen, by those of its names that are like the entry's; null for everybody of the name. */
  readonly seen: SeenParty | null;
}

/** Checks an exclusion against the list as it stands. Nothing is decided, and nothing locked. */
export async function prepareExclusion(
  db: Queryable,
  { candidates: given, watchlist, entry }: NewExclusion,
): Promise<PreparedExclusion | ExclusionRefused> {
  const candidates = given.map((one) => ({ ...one, names: namesOf(one) }));
  if (candidates.every(({ names }) => names.size === 0)) return { outcome: 'names_nobody' };
  if (candidates.every(({ writings }) => writings?.length === 0)) return { outcome: 'seen_nowhere' };
  const watchlistId = await watchlists.findId(db, watchlist);
  if (watchlistId === null) return { outcome: 'unknown_watchlist' };
  const stored = await watchlists.findEntry(db, watchlistId, entry);
  if (stored === null) return { outcome: 'unknown_entry' };
  const listed = parseStored(stored.body);
  const alike = new Map<string, string>();
  const meant = candidates.filter(({ names }) => {
    const its = [...names].filter(([, name]) => scoreEntry(name, listed).score >= leastAlike);
    for (const [normalized, name] of its) if (!alike.has(normalized)) alike.set(normalized, name);
    return its.length > 0;
  });
  const [first] = alike;
  if (first === undefined) return { outcome: 'unlike', listed: listed.name };
  const [normalized, name] = first;
  if (normalized.length > longestName) return { outcome: 'name_too_long' };
  const seen = meant.some(({ writings }) => writings !== undefined)
    ? { names: [...alike.values()], ...seenOf(meant) }
    : null;
  return { outcome: 'prepared', watchlistId, entry, listed: listed.name, name, normalized, seen };
}

/** Names as written, by how they are compared, without those that name nobody. */
function namesOf({ name, writings = [] }: Candidate): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const one of [name, ...writings.map((writing) => writing.name)])
    if (sortedName(one) !== '' && !names.has(sortedName(one))) names.set(sortedName(one), one);
  return names;
}

/** How all of them are written; two may be one party, and written the same. */
function seenOf(meant: readonly Candidate[]): Omit<SeenParty, 'names'> {
  const writings = new Map<string, SeenWriting>();
  for (const { writings: its = [] } of meant)
    for (const one of its) writings.set(`${one.source}\0${contentOf(one)}`, one);
  return {
    writings: [...writings.values()],
    ...(meant.some(({ cut }) => cut === true) ? { cut: true } : {}),
  };
}

/** Returns the exclusion in force that clears all of this already; null if none does. */
export async function findCovering(
  db: Queryable,
  { watchlistId, entry, normalized, seen }: PreparedExclusion,
): Promise<string | null> {
  const names = seen === null ? new Set([normalized]) : new Set(seen.names.map(sortedName));
  const meant = seen?.writings.filter((one) => names.has(sortedName(one.name))) ?? [];
  for (const { id, name, seen: stored } of await exclusions.listInForce(db, watchlistId, entry)) {
    const cleared = clearedBy({ name, seen: stored === null ? null : parseStored(stored) });
    const hasNames = [...names].every((one) => cleared.names.has(one));
    if (!hasNames) continue;
    if (cleared.knownBy === null) return id;
    if (meant.length > 0 && meant.every((one) => isCleared(cleared, one))) return id;
  }
  return null;
}
