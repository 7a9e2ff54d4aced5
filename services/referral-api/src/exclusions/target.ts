import type { ExclusionTarget } from '@hammerhead/contracts';
import type { Candidate, NewExclusion } from '@hammerhead/decisions';
import { writingsOf, writingsOn } from '@hammerhead/networks';
import { problem } from '@hammerhead/service-kit';
import { parties, type Queryable } from '@hammerhead/storage';

/** Finds out whom a request may mean. @throws Problem `invalid` where it means nobody */
export async function targetOf(db: Queryable, asked: ExclusionTarget): Promise<NewExclusion> {
  const { watchlist, entry, scope } = asked;
  const candidates = await candidatesOf(db, asked);
  return {
    candidates: scope === 'name' ? candidates.map(({ name }) => ({ name })) : candidates,
    watchlist,
    entry,
  };
}

async function candidatesOf(
  db: Queryable,
  { name, party, shipment, role }: ExclusionTarget,
): Promise<readonly Candidate[]> {
  if (party !== undefined) {
    const found = await parties.find(db, party);
    if (found === null) throw invalid('party', 'there is no party with this id');
    return [await writingsOf(db, found)];
  }
  if (shipment !== undefined && role !== undefined) {
    const found = await writingsOn(db, shipment, role);
    if (found === null) throw invalid('shipment', 'there is no shipment with this id');
    if (found.length === 0) throw invalid('role', 'nobody has this role on the shipment as it stands');
    return found;
  }
  return [{ name: name ?? '' }];
}

/** The field of a request that says whom it means. */
export const targetPath = ({ party, shipment }: ExclusionTarget): 'party' | 'role' | 'name' =>
  party !== undefined ? 'party' : shipment !== undefined ? 'role' : 'name';

export const invalid = (path: string, message: string) => problem('invalid', { errors: [{ path, message }] });
