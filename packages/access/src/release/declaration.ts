import type { FactSource, Shipment, Transport } from '@hammerhead/contracts';

/**
 * The source of every member of `T`, lists by their entries. A source may stand for a whole object only where none of it
 * is the manifest's: what the schema adds to an object of the manifest must be declared by itself.
 */
export type Declaration<T> = T extends readonly (infer Item)[]
  ? Declaration<NonNullable<Item>>
  : T extends object
    ? { readonly [Key in keyof T]-?: Declaration<NonNullable<T[Key]>> } | Exclude<FactSource, 'manifest'>
    : FactSource;

const party = {
  name: 'manifest',
  kind: 'manifest',
  address: {
    lines: 'manifest',
    city: 'manifest',
    region: 'manifest',
    postalCode: 'manifest',
    country: 'manifest',
  },
  phone: 'manifest',
  email: 'manifest',
  ids: { type: 'manifest', value: 'manifest' },
} as const satisfies Declaration<Shipment['parties']['shipper']>;

/** Where each member of a shipment's document comes from, in the order in which it is shown. */
export const shipmentSources = {
  bill: 'manifest',
  masterBill: 'manifest',
  destination: 'manifest',
  part: { number: 'manifest', of: 'manifest' },
  // The ITN and the legend in its place stand on the manifest; what was filed under the ITN does not (15 CFR 30.60).
  itns: 'manifest',
  exemption: 'manifest',
  parties: {
    shipper: party,
    consignee: party,
    notify: party,
    forwarder: party,
    intermediateConsignee: party,
  },
  packages: { count: 'manifest', type: 'manifest' },
  grossWeightKg: 'manifest',
  freightUsd: 'manifest',
  equipment: { container: 'manifest', type: 'manifest', load: 'manifest', seals: 'manifest' },
  goods: {
    description: 'manifest',
    hs: 'manifest',
    packages: 'manifest',
    packageType: 'manifest',
    weightKg: 'manifest',
    valueUsd: 'manifest',
    hazmat: 'manifest',
    vin: 'manifest',
  },
  eei: 'eei',
  canceled: 'manifest',
} as const satisfies Declaration<Shipment>;

/** Where each member of a manifest's transport comes from. */
export const transportSources = {
  mode: 'manifest',
  carrier: 'manifest',
  conveyance: 'manifest',
  imo: 'manifest',
  voyage: 'manifest',
  portOfExport: 'manifest',
  portOfUnlading: 'manifest',
  ladingAt: 'manifest',
  departureAt: 'manifest',
  arrivalAt: 'manifest',
} as const satisfies Declaration<Transport>;
