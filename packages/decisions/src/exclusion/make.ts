import { type Actor, parseStored } from '@hammerhead/contracts';
import { sortedName } from '@hammerhead/parties';
import { leastAlike, scoreEntry } from '@hammerhead/screening';
import { exclusions, log, rescores, type Transaction, uuidv7, watchlists } from '@hammerhead/storage';
import { recordDecision } from '../record.js';

/** The most letters of a name: a name and an id share one index entry of PostgreSQL, which takes 2,704 bytes. */
const longestName = 1_500;

export interface NewExclusion {
  /** The name as written on the shipment. */
  readonly name: string;
  /** Name or id of the list. */
  readonly watchlist: string;
  /** The id of the entry. */
  readonly entry: string;
  readonly reason: string;
}

/** Why an exclusion cannot be made. */
export type ExclusionRefused =
  | { readonly outcome: 'names_nobody' | 'name_too_long' | 'unknown_watchlist' | 'unknown_entry' }
  /** There is nothing to clear: the name is like none of the entry, which is called `listed`. */
  | { readonly outcome: 'unlike'; readonly listed: string };

/**
 * Decides that a name is not an entry of a list: a false match, which no longer makes a hit. Shipments of that name are
 * scored again. A pair is excluded once.
 */
export async function makeExclusion(
  tx: Transaction,
  actor: Actor,
  { name, watchlist, entry, reason }: NewExclusion,
): Promise<
  | { readonly outcome: 'made'; readonly id: string }
  | { readonly outcome: 'in_force'; readonly id: string }
  | ExclusionRefused
> {
  const normalized = sortedName(name);
  if (normalized === '') return { outcome: 'names_nobody' };
  if (normalized.length > longestName) return { outcome: 'name_too_long' };
  const watchlistId = await watchlists.findId(tx, watchlist);
  if (watchlistId === null) return { outcome: 'unknown_watchlist' };
  const stored = await watchlists.findEntry(tx, watchlistId, entry);
  if (stored === null) return { outcome: 'unknown_entry' };
  const listed = parseStored(stored.body);
  if (scoreEntry(name, listed).score < leastAlike) return { outcome: 'unlike', listed: listed.name };

  // Before the look at what is in force: two that exclude one pair at once must see each other.
  await log.lockHead(tx);
  const inForce = await exclusions.findInForce(tx, { watchlistId, entryId: entry, normalized });
  if (inForce !== null) return { outcome: 'in_force', id: inForce };
  const id = uuidv7();
  const position = await recordDecision(tx, actor, {
    kind: 'exclusion',
    body: { exclusion: id, watchlist: watchlistId, entry, name, reason },
  });
  const exclusion = { id, watchlistId, entryId: entry, name, normalized, listed: listed.name, reason };
  await exclusions.insert(tx, position, exclusion);
  await rescores.request(tx, position, 'exclusion');
  return { outcome: 'made', id };
}
