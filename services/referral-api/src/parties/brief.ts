import type { BriefParty } from '@hammerhead/contracts';
import type { LinkGraph } from '@hammerhead/networks';
import { type FoundParty, parties, type Queryable } from '@hammerhead/storage';

/** Returns the short form of a party by its key. */
export type Briefs = (key: string) => BriefParty;

export const briefOf = ({ id, name, kind, town, country, eei }: FoundParty): BriefParty => ({
  id,
  name,
  kind,
  city: town,
  town,
  country,
  eeiOnly: eei,
});

/** Looks these parties up in the directory. For a party that is not in it, the details come from the shipments read. */
export async function loadBriefs(db: Queryable, graph: LinkGraph, keys: readonly string[]): Promise<Briefs> {
  const found = await parties.findByKey(db, keys);
  return (key) => {
    const row = found.get(key);
    if (row !== undefined) return briefOf(row);
    const party = graph.parties.get(key);
    const { name, kind, town, country } = party?.card ?? { name: '', kind: null, town: null, country: null };
    return { id: null, name, kind, city: town, town, country, eeiOnly: party?.eei ?? false };
  };
}
