import { type Party, type PartyRole, parseStored } from '@hammerhead/contracts';
import { type NamedParty, partiesOn, partyIdentity } from '@hammerhead/parties';
import { type NamedOnShipment, parties, type Queryable, shipments } from '@hammerhead/storage';
import { partyKeysOf } from './party-keys.js';
import { spellings } from './spellings.js';

/** The most shipments that are looked at, the latest departures first. */
const mostShipments = 2_000;

/** A shipment that names somebody, and as whom. */
export interface Touched {
  readonly position: number;
  readonly shipmentId: string;
  readonly bill: string;
  readonly departureDay: string;
  readonly name: string;
  readonly role: PartyRole;
  /** The key of the party. */
  readonly party: string;
}

/**
 * Finds the current shipments that name a party of one of these names for which `isMeant` holds, each once, in three
 * statements.
 */
export async function findTouched(
  db: Queryable,
  names: readonly string[],
  isMeant: (party: Party) => boolean,
): Promise<{ readonly shipments: readonly Touched[]; readonly parties: number; readonly cut: boolean }> {
  const keys = (await spellings(db, names)).map((nameKey) => ({ nameKey, anchorKey: null }));
  const places = await parties.findShipments(db, keys, null, mostShipments + 1);
  const cut = places.length > mostShipments;
  const rows = await shipments.findNamed(
    db,
    places.slice(0, mostShipments).map(({ position }) => position),
  );
  const met = new Set<string>();
  const found = rows.flatMap((row) => {
    const touched = namedOn(row).flatMap((named) => (isMeant(named.party) ? touchedBy(row, named) : []));
    for (const { party } of touched) met.add(party);
    return touched.slice(0, 1);
  });
  return { shipments: found, parties: met.size, cut };
}

const namedOn = ({ parties: stated, filed }: NamedOnShipment): NamedParty<Party>[] =>
  partiesOn({ parties: parseStored(stated), eei: parseStored(filed) });

function touchedBy(row: NamedOnShipment, { role, party }: NamedParty<Party>): Touched[] {
  const identity = partyIdentity(party);
  if (identity === undefined) return [];
  const { position, shipmentId, bill, departureDay } = row;
  return [
    { position, shipmentId, bill, departureDay, name: party.name, role, party: partyKeysOf(identity).key },
  ];
}
