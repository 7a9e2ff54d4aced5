import type { Party, Shipment } from '@hammerhead/contracts';

const upper = (party: Party): Party => ({ ...party, name: party.name.toUpperCase() });

/** Writes names in capitals, as many feeds do. */
export function upperNames(shipment: Shipment): Shipment {
  const { shipper, consignee, ...others } = shipment.parties;
  return { ...shipment, parties: { ...others, shipper: upper(shipper), consignee: upper(consignee) } };
}
