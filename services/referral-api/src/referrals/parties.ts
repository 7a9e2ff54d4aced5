import { type NamedParty, partyRoles, type ShipmentDocument } from '@hammerhead/contracts';

/** Everyone named on a shipment: first as the manifest says, then as the EEI does, each by role. */
export const partiesOf = ({ parties, eei }: ShipmentDocument): NamedParty[] => {
  const filed: Partial<Record<NamedParty['role'], NamedParty['party'] | null | undefined>> = {
    shipper: eei?.usppi,
    consignee: eei?.ultimateConsignee,
    forwarder: eei?.forwarder,
    intermediateConsignee: eei?.intermediateConsignee,
  };
  return [
    ...partyRoles.flatMap((role) => named(role, 'manifest', parties[role])),
    ...partyRoles.flatMap((role) => named(role, 'eei', filed[role])),
  ];
};

const named = (
  role: NamedParty['role'],
  source: NamedParty['source'],
  party: NamedParty['party'] | null | undefined,
): NamedParty[] => (party === null || party === undefined ? [] : [{ role, source, party }]);
