import { parseStored, type PartyRole, type SeenWriting } from '@hammerhead/contracts';
import { recognizedBy, sortedName } from '@hammerhead/parties';
import { type FoundParty, parties, type Queryable, shipments } from '@hammerhead/storage';
import { loadCluster } from './load-cluster.js';
import { type IdentifiedParty, type KeyedParty, keyedPartiesOf, readIdentified } from './named.js';

/** The most ways of writing one party that are told. */
const mostWritings = 500;
/** The most shipments that named a party, and do so no more, that are looked at. */
const mostReplaced = 500;
/** The most revisions of a shipment that are looked at for the one that stands. */
const mostRevisions = 50;

/** A party as shipments write it. */
export interface WrittenParty {
  /** Its name as it was asked for. */
  readonly name: string;
  /**
   * How shipments write it and whoever is one with it, the latest departure first: each name with each trait that it is
   * known by, of either source, at least once.
   */
  readonly writings: readonly SeenWriting[];
  /** There may be more. */
  readonly cut: boolean;
}

/**
 * Reads how current shipments write a party of the directory, and whoever is one with it. A party that none of them
 * names any more is read from those that did.
 */
export async function writingsOf(db: Queryable, party: FoundParty): Promise<WrittenParty> {
  const { parties: members, around, cut } = await loadCluster(db, party);
  const own = new Set(members);
  const positions = members.flatMap((key) => [...(around.graph.parties.get(key)?.positions ?? [])]);
  const current = (await readParties(db, positions)).filter(({ keys }) => own.has(keys.key));
  if (current.some(({ keys }) => keys.key === party.key)) return distinct(party.name, current, cut);
  const replaced = await readParties(db, await parties.findReplaced(db, party, mostReplaced));
  const earlier = replaced.filter(({ keys }) => keys.key === party.key);
  return distinct(party.name, [...earlier, ...current], cut);
}

/**
 * Reads how whoever has a role on a shipment is written there, and elsewhere if the directory has them: the manifest
 * and the EEI may name two. A shipment that was canceled is read as it last stood. Null where there is no such shipment.
 */
export async function writingsOn(
  db: Queryable,
  shipmentId: string,
  role: PartyRole,
): Promise<readonly WrittenParty[] | null> {
  const revisions = await shipments.findRevisions(db, shipmentId, mostRevisions);
  if (revisions.length === 0) return null;
  const stated = revisions.flatMap(({ document, supersededBy }) =>
    document === null ? [] : [{ document: parseStored(document), supersededBy }],
  );
  const shown = stated.find(({ supersededBy }) => supersededBy === null) ?? stated[0];
  const named = new Map<string | undefined, KeyedParty[]>();
  for (const one of shown === undefined ? [] : keyedPartiesOf(shown.document)) {
    if (one.role !== role) continue;
    named.set(one.keys?.key, [...(named.get(one.keys?.key) ?? []), one]);
  }
  const known = await parties.findByKey(
    db,
    [...named.keys()].flatMap((key) => key ?? []),
  );
  const written: WrittenParty[] = [];
  for (const [key, here] of named) {
    const party = key === undefined ? undefined : known.get(key);
    const others = party === undefined ? undefined : await writingsOf(db, party);
    const name = here[0]?.party.name ?? '';
    written.push(distinct(name, here, others?.cut ?? false, others?.writings));
  }
  return written;
}

const readParties = async (db: Queryable, positions: readonly number[]): Promise<IdentifiedParty[]> =>
  (await shipments.findNamed(db, [...new Set(positions)])).flatMap(readIdentified);

/** Leaves out writings that add nothing by which the party is known again. */
function distinct(
  name: string,
  named: readonly KeyedParty[],
  isCut: boolean,
  more: readonly SeenWriting[] = [],
): WrittenParty {
  const met = new Set<string>();
  const telling = [...named.map(({ party, source }) => ({ ...party, source })), ...more].filter((one) => {
    const known = met.size;
    for (const { kind, key } of recognizedBy(one))
      met.add(`${one.source}\0${sortedName(one.name)}\0${kind}\0${key}`);
    return met.size > known;
  });
  return { name, writings: telling.slice(0, mostWritings), cut: isCut || telling.length > mostWritings };
}
