import type { Party, Shipment } from '@hammerhead/contracts';
import { countryAnchor, type Imprint, linkedKey, linkKinds, linkRoles, partyKey } from '@hammerhead/imprint';

const { manifest: stated, eei: filed } = linkRoles;

/**
 * The keys of everyone whom a shipment names, by role, as they follow from the links that an older release made. Whatever
 * EEI says as the manifest does has a link of the manifest's role alone.
 */
export function formerKeys({ parties, eei }: Shipment, links: Imprint['links']): Map<number, string> {
  const keys = new Map<number, string>();
  const add = (party: Party | undefined, role: number, others = 0): void => {
    const name = linkedKey(links, linkKinds.name, role);
    if (party === undefined || name === undefined) return;
    const { address, phone } = party;
    const anchor =
      linkedKey(links, linkKinds.address, role) ??
      (address?.lines?.length ? linkedKey(links, linkKinds.address, others) : undefined) ??
      linkedKey(links, linkKinds.phone, role) ??
      (phone === undefined ? undefined : linkedKey(links, linkKinds.phone, others));
    keys.set(role, partyKey(name, anchor ?? countryAnchor(address?.country ?? '')));
  };
  add(parties.shipper, stated.shipper);
  add(parties.consignee, stated.consignee);
  add(parties.notify, stated.notify);
  add(parties.forwarder, stated.forwarder);
  add(parties.intermediateConsignee, stated.intermediateConsignee);
  add(eei?.usppi, filed.shipper, stated.shipper);
  add(eei?.ultimateConsignee, filed.consignee, stated.consignee);
  add(eei?.forwarder, filed.forwarder, stated.forwarder);
  add(eei?.intermediateConsignee, filed.intermediateConsignee, stated.intermediateConsignee);
  return keys;
}
