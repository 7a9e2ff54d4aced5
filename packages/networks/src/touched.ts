import type { Party, PartyRole } from '@hammerhead/contracts';
import type { PartySource } from '@hammerhead/parties';
import { parties, type Queryable, shipments } from '@hammerhead/storage';
import { readIdentified } from './named.js';
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
  readonly source: PartySource;
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
    const meant = readIdentified(row).filter(({ party }) => isMeant(party));
    for (const { keys } of meant) met.add(keys.key);
    const { position, shipmentId, bill, departureDay } = row;
    return meant.slice(0, 1).map(({ party: { name }, role, source, keys }) => ({
      position,
      shipmentId,
      bill,
      departureDay,
      name,
      role,
      source,
      party: keys.key,
    }));
  });
  return { shipments: found, parties: met.size, cut };
}
