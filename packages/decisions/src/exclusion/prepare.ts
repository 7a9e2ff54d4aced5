import { parseStored, type SeenParty } from '@hammerhead/contracts';
import { sortedName } from '@hammerhead/parties';
import { clearedBy, isCleared, leastAlike, scoreEntry } from '@hammerhead/screening';
import { exclusions, type Queryable, watchlists } from '@hammerhead/storage';

/** The most letters of a name: a name and an id share one index entry of PostgreSQL, which takes 2,704 bytes. */
const longestName = 1_500;

export interface NewExclusion {
  /** The name as written on the shipment. */
  readonly name: string;
  /** How shipments write the party that was seen; left out where everybody of the name is cleared. */
  readonly writings?: SeenParty['writings'] | undefined;
  /** Name or id of the list. */
  readonly watchlist: string;
  /** The id of the entry. */
  readonly entry: string;
}

/** Why an exclusion cannot be made. */
export type ExclusionRefused =
  | { readonly outcome: 'names_nobody' | 'name_too_long' | 'unknown_watchlist' | 'unknown_entry' }
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
  { name: given, writings, watchlist, entry }: NewExclusion,
): Promise<PreparedExclusion | ExclusionRefused> {
  const named = [given, ...(writings ?? []).map((one) => one.name)].filter((one) => sortedName(one) !== '');
  if (named.length === 0) return { outcome: 'names_nobody' };
  const watchlistId = await watchlists.findId(db, watchlist);
  if (watchlistId === null) return { outcome: 'unknown_watchlist' };
  const stored = await watchlists.findEntry(db, watchlistId, entry);
  if (stored === null) return { outcome: 'unknown_entry' };
  const listed = parseStored(stored.body);
  const alike = new Map<string, string>();
  for (const one of named)
    if (!alike.has(sortedName(one)) && scoreEntry(one, listed).score >= leastAlike)
      alike.set(sortedName(one), one);
  const [first] = alike;
  if (first === undefined) return { outcome: 'unlike', listed: listed.name };
  const [normalized, name] = first;
  if (normalized.length > longestName) return { outcome: 'name_too_long' };
  const seen = writings === undefined ? null : { names: [...alike.values()], writings };
  return { outcome: 'prepared', watchlistId, entry, listed: listed.name, name, normalized, seen };
}

/** Returns the exclusion in force that clears all of this already; null if none does. */
export async function findCovering(
  db: Queryable,
  { watchlistId, entry, normalized, seen }: PreparedExclusion,
): Promise<string | null> {
  const names = seen === null ? new Set([normalized]) : new Set(seen.names.map(sortedName));
  for (const { id, name, seen: stored } of await exclusions.listInForce(db, watchlistId, entry)) {
    const cleared = clearedBy({ name, seen: stored === null ? null : parseStored(stored) });
    const hasNames = [...names].every((one) => cleared.names.has(one));
    if (!hasNames) continue;
    if (cleared.knownBy === null) return id;
    if (seen?.writings.every((one) => !names.has(sortedName(one.name)) || isCleared(cleared, one)) === true)
      return id;
  }
  return null;
}
