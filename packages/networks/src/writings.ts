import { type Party, type PartyRole, parseStored } from '@hammerhead/contracts';
import { contentOf, partiesOn, partyIdentity } from '@hammerhead/parties';
import { type FoundParty, parties, type Queryable, shipments } from '@hammerhead/storage';
import { loadCluster } from './load-cluster.js';
import { partyKeysOf } from './party-keys.js';

/** The most ways of writing one party that are told. */
const mostWritings = 200;

/** A party as shipments write it. */
export interface WrittenParty {
  /** Its name as it was asked for. */
  readonly name: string;
  /** Every way in which current shipments write it and whoever is one with it, the latest departure first. */
  readonly writings: readonly Party[];
}

/** Reads how shipments write a party of the directory, and whoever is one with it. */
export async function writingsOf(db: Queryable, party: FoundParty): Promise<WrittenParty> {
  const { parties: members, around } = await loadCluster(db, party);
  const own = new Set(members);
  const positions = members.flatMap((key) => [...(around.graph.parties.get(key)?.positions ?? [])]);
  const writings = new Map<string, Party>();
  for (const { parties: stated, filed } of await shipments.findNamed(db, [...new Set(positions)]))
    for (const { party: written } of partiesOn({ parties: parseStored(stated), eei: parseStored(filed) })) {
      const identity = partyIdentity(written);
      if (identity === undefined || !own.has(partyKeysOf(identity).key)) continue;
      if (writings.size < mostWritings) writings.set(contentOf(written), written);
    }
  return { name: party.name, writings: [...writings.values()] };
}

/**
 * Reads how the party that has a role on a shipment is written there, and elsewhere if the directory has it. Null where
 * there is no such shipment, undefined where nobody has this role.
 */
export async function writingsOn(
  db: Queryable,
  shipmentId: string,
  role: PartyRole,
): Promise<WrittenParty | null | undefined> {
  const revisions = await shipments.findRevisions(db, shipmentId, mostRevisions);
  if (revisions.length === 0) return null;
  const document = revisions.find((one) => one.document !== null && one.supersededBy === null)?.document;
  const named = document === undefined || document === null ? [] : partiesOn(parseStored(document));
  const party = named.find((one) => one.role === role)?.party;
  if (party === undefined) return undefined;
  const identity = partyIdentity(party);
  const key = identity === undefined ? undefined : partyKeysOf(identity).key;
  const known = key === undefined ? undefined : (await parties.findByKey(db, [key])).get(key);
  const others = known === undefined ? [] : (await writingsOf(db, known)).writings;
  const own = contentOf(party);
  return { name: party.name, writings: [party, ...others.filter((one) => contentOf(one) !== own)] };
}

/** The most revisions of a shipment that are looked at for the one that stands. */
const mostRevisions = 50;
