import type { Party, Shipment } from '@hammerhead/contracts';
import { eachPartyOn, partyIdentity } from '@hammerhead/parties';
import { type Imprint, type Link, linkKinds, linkRoles } from './imprint.js';
import { factKey } from './key.js';
import { countryAnchor } from './party-key.js';

/** A party that a shipment names. Keys are sixteen characters, as made by `factKey`. */
export interface Named {
  readonly party: Party;
  /** A bit of `linkRoles`. */
  readonly role: number;
  /** Fact key of the name. */
  readonly name: string;
  /** Fact key of the address, else of the first phone; null where there is neither. */
  readonly anchor: string | null;
  readonly eei: boolean;
}

/**
 * Calls `visit` for everyone named on a shipment. The manifest's parties have their keys on the imprint already; the
 * EEI's are looked at only where it names somebody else than the manifest does.
 */
export function eachNamed(shipment: Shipment, links: Imprint['links'], visit: (named: Named) => void): void {
  const eeiToo = shipment.eei !== undefined && links.some(namesAnother);
  eachPartyOn(shipment, (by, source, party) => {
    const eei = source === 'eei';
    if (eei && !eeiToo) return;
    const role = linkRoles[source][by];
    const name = linkedKey(links, linkKinds.name, role);
    if (name === undefined) return;
    const anchor = eei
      ? anchorKeyOf(party)
      : (linkedKey(links, linkKinds.address, role) ?? phoneOf(links, party, role));
    visit({ party, role, name, anchor: anchor ?? null, eei });
  });
}

/** The first phone of a party of the manifest: where it has several, the links do not show which is first. */
function phoneOf(links: readonly Link[], party: Party, role: number): string | undefined {
  const phones = links.filter((link) => link.kind === linkKinds.phone && (link.roles & role) !== 0);
  if (phones.length < 2) return phones[0]?.key;
  return anchorKeyOf(party);
}

function anchorKeyOf(party: Party): string | undefined {
  const anchor = partyIdentity(party)?.anchor;
  return anchor === undefined ? undefined : factKey(anchor.kind, anchor.value);
}

/** The key of the first link of a kind in a role; a manifest's party has at most one name and address in each. */
export function linkedKey(links: readonly Link[], kind: number, role: number): string | undefined {
  for (const link of links) if (link.kind === kind && (link.roles & role) !== 0) return link.key;
  return undefined;
}

const { eei: filed } = linkRoles;
const filedRoles =
  filed.shipper | filed.consignee | filed.notify | filed.forwarder | filed.intermediateConsignee;

const namesAnother = ({ kind, roles }: Link): boolean =>
  kind === linkKinds.name && (roles & filedRoles) !== 0;

/** The key that distinguishes this party from its namesakes. */
export const anchorOf = ({ anchor, party }: Named): string =>
  anchor ?? countryAnchor(party.address?.country ?? '');
