import { type FoundParty, parties, type PartyPlace, type Queryable, shipments } from '@hammerhead/storage';
import { readNamed } from './named.js';

/**
 * Finds the newest current shipments that name each of these parties, in two statements. A party with neither address
 * nor phone is found by its name, which others have: of those shipments, the ones that name this party are kept.
 */
export async function findOwnPlaces(db: Queryable, found: readonly FoundParty[]): Promise<PartyPlace[]> {
  const places = await parties.findPlaces(db, found);
  const isByName = new Set(found.filter(({ anchorKey }) => anchorKey === null).map(({ key }) => key));
  const positions = places.filter(({ key }) => isByName.has(key)).map(({ position }) => position);
  const named = new Map<number, Set<string>>();
  for (const row of await shipments.findNamed(db, [...new Set(positions)]))
    named.set(row.position, new Set(readNamed(row).map(({ keys }) => keys.key)));
  return places.filter(({ key, position }) => !isByName.has(key) || named.get(position)?.has(key) === true);
}
