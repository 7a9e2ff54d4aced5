import { type Party, partyRoles, type Shipment } from '@hammerhead/contracts';

const eeiRoles = ['usppi', 'ultimateConsignee', 'intermediateConsignee', 'forwarder'] as const;

/** Every party named on a shipment with its path, those of the EEI included. */
export const partiesOf = ({ parties, eei }: Shipment): [path: string, party: Party][] => {
  const found: [string, Party][] = [];
  for (const role of partyRoles) {
    const party = parties[role];
    if (party !== undefined) found.push([`parties.${role}`, party]);
  }
  if (eei === undefined) return found;
  for (const role of eeiRoles) {
    const party = eei[role];
    if (party !== undefined) found.push([`eei.${role}`, party]);
  }
  return found;
};
