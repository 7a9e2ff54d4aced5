import type { PartyRole, Shipment } from '@hammerhead/contracts';
import {
  eachPartyOn,
  isPlaceholderIdentifier,
  lettersAndDigits,
  type PartySource,
} from '@hammerhead/parties';
import { isFilingLegend } from '@hammerhead/reference';
import { type Link, type LinkKind, linkKinds, linkRoles } from './imprint.js';
import { factKey } from './key.js';
import { type PartyTraits, traitsOf } from './traits-of.js';

/** The manifest's own, whose traits are asked for beside the links. */
export interface ChiefParties {
  readonly shipper: PartyTraits;
  readonly consignee: PartyTraits;
}

type Writable = { -readonly [Name in keyof Link]: Link[Name] };

/**
 * The keys of a shipment, each once with all its roles: those of its parties (manifest, then EEI, of which only what
 * the manifest does not state for the same role, since what comes from EEI reaches no foreign partner), its containers,
 * ITNs and master bill.
 */
export function linksOf(shipment: Shipment, { shipper, consignee }: ChiefParties): Link[] {
  const { eei, equipment, itns, masterBill } = shipment;
  const links = new Links();
  const chief: Partial<Record<PartyRole, PartyTraits>> = { shipper, consignee };
  eachPartyOn(shipment, (role, source, party) => {
    const known = source === 'manifest' ? chief[role] : undefined;
    links.addParty(role, source, known ?? traitsOf(party));
  });
  const add = (kind: LinkKind, value: string, role: number): void =>
    links.add(factKey(kind, value), linkKinds[kind], role, 0);
  for (const { container } of equipment ?? [])
    if (container !== undefined && /\d/.test(container) && isKnown(container))
      add('container', lettersAndDigits(container), linkRoles.manifest.shipment);
  for (const itn of itns ?? []) if (isNumber(itn)) add('itn', normalizeItn(itn), linkRoles.manifest.shipment);
  const filed = eei?.itn;
  if (filed !== undefined && isNumber(filed)) add('itn', normalizeItn(filed), linkRoles.eei.shipment);
  if (masterBill !== undefined && isKnown(masterBill))
    add('masterBill', lettersAndDigits(masterBill), linkRoles.manifest.shipment);
  return links.links;
}

class Links {
  readonly #links = new Map<string, Writable>();

  get links(): Link[] {
    return [...this.#links.values()];
  }

  addParty(role: PartyRole, source: PartySource, { nameHash, keys }: PartyTraits): void {
    const stated = source === 'eei' ? linkRoles.manifest[role] : 0;
    for (const { key, kind } of keys) this.add(key, kind, linkRoles[source][role], nameHash, stated);
  }

  /** @param stated roles of the same link that leave nothing to add */
  add(key: string, kind: number, role: number, own: number, stated = 0): void {
    const link = this.#links.get(key);
    if (link === undefined) this.#links.set(key, { key, kind, roles: role, own });
    else if ((link.roles & stated) === 0) link.roles |= role;
  }
}

/** `TBA` and `UNKNOWN` are on thousands of shipments, too. */
const isKnown = (text: string): boolean => lettersAndDigits(text) !== '' && !isPlaceholderIdentifier(text);

/** Whether an ITN is a number: what replaces it (AES downtime, exemption) is on thousands of shipments. */
const isNumber = (itn: string): boolean => isKnown(itn) && !isFilingLegend(itn);

/** An ITN as it is compared: `AES X2023…` and `X2023…` are one (15 CFR 30.7(b)). */
export const normalizeItn = (itn: string): string => lettersAndDigits(itn).replace(/^AES(?=X\d)/, '');
