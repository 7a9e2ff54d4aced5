import { type Party, type PartyRole, partyRoles, type Shipment } from '@hammerhead/contracts';

/** Someone named on a shipment, in a role. */
export interface NamedParty {
  readonly role: PartyRole;
  readonly party: Party;
  /** As the EEI names it: confidential, 15 CFR 30.60. */
  readonly eei: boolean;
}

/** Everyone named on a shipment, in one order: the manifest's before the EEI's, each by role. */
export function partiesOf({ parties, eei }: Shipment): NamedParty[] {
  const named: NamedParty[] = [];
  for (const role of partyRoles) {
    const party = parties[role];
    if (party !== undefined) named.push({ role, party, eei: false });
  }
  if (eei === undefined) return named;
  const filed: readonly (readonly [PartyRole, Party | undefined])[] = [
    ['shipper', eei.usppi],
    ['consignee', eei.ultimateConsignee],
    ['forwarder', eei.forwarder],
    ['intermediateConsignee', eei.intermediateConsignee],
  ];
  for (const [role, party] of filed) if (party !== undefined) named.push({ role, party, eei: true });
  return named;
}
