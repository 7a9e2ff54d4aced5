import type { Party, Shipment } from '@hammerhead/contracts';
import { eachPartyOn, pathOfParty } from '@hammerhead/parties';

/**
 * Returns every party named on a shipment with its path, including those of the EEI; the EEI's forwarder is the last
 * one.
 */
export const partiesOf = (shipment: Shipment): [path: string, party: Party][] => {
  const found: [string, Party][] = [];
  let forwarder: [string, Party] | undefined;
  eachPartyOn(shipment, (role, source, party) => {
    const named: [string, Party] = [pathOfParty(role, source), party];
    if (source === 'eei' && role === 'forwarder') forwarder = named;
    else found.push(named);
  });
  if (forwarder !== undefined) found.push(forwarder);
  return found;
};
