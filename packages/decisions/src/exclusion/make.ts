import { type Actor, type SeenParty, toStored } from '@hammerhead/contracts';
import { exclusions, log, rescores, type Transaction, uuidv7 } from '@hammerhead/storage';
import { recordDecision } from '../record.js';
import { type ExclusionRefused, findCovering, type NewExclusion, prepareExclusion } from './prepare.js';

/**
 * Decides that a party that was seen, or everybody of a name, is not an entry of a list: a false match, which no longer
 * makes a hit. Shipments of that name are scored again. What is cleared already is not cleared twice.
 */
export async function makeExclusion(
  tx: Transaction,
  actor: Actor,
  { reason, ...given }: NewExclusion & { readonly reason: string },
): Promise<
  | { readonly outcome: 'made'; readonly id: string }
  | { readonly outcome: 'in_force'; readonly id: string }
  | ExclusionRefused
> {
  const prepared = await prepareExclusion(tx, given);
  if (prepared.outcome !== 'prepared') return prepared;
  const { watchlistId, entry, listed, name, normalized, seen } = prepared;

  // Before the look at what is in force: two that exclude one pair at once must see each other.
  await log.lockHead(tx);
  const inForce = await findCovering(tx, prepared);
  if (inForce !== null) return { outcome: 'in_force', id: inForce };
  const id = uuidv7();
  const position = await recordDecision(tx, actor, {
    kind: 'exclusion',
    body: {
      exclusion: id,
      watchlist: watchlistId,
      entry,
      name,
      reason,
      scope: seen === null ? 'name' : 'party',
      ...(seen === null ? {} : { seen: storedSeen(seen) }),
    },
  });
  await exclusions.insert(tx, position, {
    id,
    watchlistId,
    entryId: entry,
    name,
    normalized,
    seen: seen === null ? null : toStored<SeenParty>(seen),
    listed,
    reason,
  });
  await rescores.request(tx, position, 'exclusion');
  return { outcome: 'made', id };
}

const storedSeen = ({ names, writings, ...rest }: SeenParty) => ({
  names: [...names],
  writings: writings.map((one) => ({ ...one })),
  ...rest,
});
