/** What two shipments of one instance may have in common. */
export interface InstanceShipment {
  readonly tier: number | null;
  /** Keys of phones, addresses, emails and identifiers of its shipper and consignee. */
  readonly keys: readonly string[];
}

const mostHops = 2;

/**
 * How many shipments of an instance are referred, or share a key with one that is, or with one that does: what
 * scoring again reaches once cargo of those referred is confirmed as seized.
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
