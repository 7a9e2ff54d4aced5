import type { ExclusionTarget } from '@hammerhead/contracts';
import type { NewExclusion } from '@hammerhead/decisions';
import { type WrittenParty, writingsOf, writingsOn } from '@hammerhead/networks';
import { problem } from '@hammerhead/service-kit';
import { parties, type Queryable } from '@hammerhead/storage';

/** Finds out whom a request means. @throws Problem `invalid` where it means nobody */
export async function targetOf(db: Queryable, asked: ExclusionTarget): Promise<NewExclusion> {
  const { watchlist, entry, scope } = asked;
  const { name, writings } = await written(db, asked);
  return scope === 'name' || writings === undefined
    ? { name, watchlist, entry }
    : { name, writings, watchlist, entry };
}

async function written(
  db: Queryable,
  { name, party, shipment, role }: ExclusionTarget,
): Promise<Pick<WrittenParty, 'name'> & Partial<WrittenParty>> {
  if (party !== undefined) {
    const found = await parties.find(db, party);
    if (found === null) throw invalid('party', 'there is no party with this id');
    return writingsOf(db, found);
  }
  if (shipment !== undefined && role !== undefined) {
    const found = await writingsOn(db, shipment, role);
    if (found === null) throw invalid('shipment', 'there is no shipment with this id');
    if (found === undefined) throw invalid('role', 'nobody has this role on the shipment as it stands');
    return found;
  }
  return { name: name ?? '' };
}

export const invalid = (path: string, message: string) => problem('invalid', { errors: [{ path, message }] });
