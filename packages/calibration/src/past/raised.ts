/** A shipment of an instance, with the keys that it may have in common with others. */
export interface InstanceShipment {
  readonly tier: number | null;
  /** The keys of phones, addresses, emails and identifiers of its shipper and consignee. */
  readonly keys: readonly string[];
}

const mostHops = 2;

/**
 * Counts the shipments of an instance that are referred, that share a key with a referred one, or that share a key
 * with one of those: what scoring again reaches once cargo of the referred ones is confirmed as seized.
 */
export function reachedFrom(shipments: readonly InstanceShipment[]): number {
  let reached = new Set(shipments.filter(({ tier }) => tier !== null));
  for (let hop = 0; hop < mostHops; hop += 1) {
    const keys = new Set([...reached].flatMap((shipment) => shipment.keys));
    reached = new Set([
      ...reached,
      ...shipments.filter((shipment) => shipment.keys.some((key) => keys.has(key))),
    ]);
  }
  return reached.size;
}
