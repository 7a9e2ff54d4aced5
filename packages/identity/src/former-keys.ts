import type { Shipment } from '@hammerhead/contracts';
import { countryAnchor, type Imprint, linkedKey, linkKinds, linkRoles, partyKey } from '@hammerhead/imprint';
import { eachPartyOn } from '@hammerhead/parties';

/**
 * The keys of everyone whom a shipment names, by role, as they follow from the links that an older release made. Whatever
 * EEI says as the manifest does has a link of the manifest's role alone.
 */
export function formerKeys(shipment: Shipment, links: Imprint['links']): Map<number, string> {
  const keys = new Map<number, string>();
  eachPartyOn(shipment, (by, source, { address, phone }) => {
    const role = linkRoles[source][by];
    const others = source === 'eei' ? linkRoles.manifest[by] : 0;
    const name = linkedKey(links, linkKinds.name, role);
    if (name === undefined) return;
    const anchor =
      linkedKey(links, linkKinds.address, role) ??
      (address?.lines?.length ? linkedKey(links, linkKinds.address, others) : undefined) ??
      linkedKey(links, linkKinds.phone, role) ??
      (phone === undefined ? undefined : linkedKey(links, linkKinds.phone, others));
    keys.set(role, partyKey(name, anchor ?? countryAnchor(address?.country ?? '')));
  });
  return keys;
}
