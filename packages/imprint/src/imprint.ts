/**
 * What later scoring may ask of a shipment: its keys, and the few figures that windows over earlier shipments count. It
 * is made once, at acceptance, and stored with the shipment, so that history is read without documents.
 */
export interface Imprint {
  /** Day of departure, in days since 1970-01-01 (UTC). */
  readonly day: number;
  /** Day of arrival; that of departure where none is stated. */
  readonly arrivalDay: number;
  /** `textHash` of conveyance, voyage and day of departure: the same for all shipments of one voyage. */
  readonly voyage: number;
  /** `textHash` of the conveyance: its IMO number, else its name; 0 where neither is stated. */
  readonly conveyance: number;
  /** `nameHash` of the manifest's shipper and consignee; 0 where it names nobody. */
  readonly shipper: number;
  readonly consignee: number;
  /** The consignee is a private person, by what is stated or by its name (`likelyKind`). */
  readonly toPerson: boolean;
  /** The shipper is a private person. */
  readonly fromPerson: boolean;
  /** `textHash` of the shipper's town and country; 0 where no town is stated. */
  readonly shipperTown: number;
  /** The same for the consignee. */
  readonly town: number;
  /** State the goods come from (EEI, else the shipper's address), two letters as `first * 256 + second`; 0 unknown. */
  readonly state: number;
  /** Ports of export and unlading as `textHash`. */
  readonly portOfExport: number;
  readonly portOfUnlading: number;
  /** Destination, two letters as `first * 256 + second`. */
  readonly destination: number;
  /** Lines of goods worth 2,000 to 2,500 USD; at most 15. */
  readonly underThreshold: number;
  /** Its gross weight is a tenth and 2 kg above that of its goods, and not by the factor of a pound. */
  readonly heavy: boolean;
  /** Classes of gun parts (`partBits`) that its descriptions name. */
  readonly parts: number;
  /** Further classes that it may hold: ambiguous goods in a light parcel to a person. */
  readonly possibleParts: number;
  /** HS heading (first four digits) of the weightiest line; 0 where none is stated. */
  readonly heading: number;
  /** Hash of the bill where it travels in several parts, the same on each of them; else 0. */
  readonly split: number;
  /** Value and weight of the whole shipment; NaN where not stated. Single precision. */
  readonly valueUsd: number;
  readonly weightKg: number;
  /** Number of packages; 0 where not stated. */
  readonly packages: number;
  /** `textHash` of the type of most packages; 0 where not stated. */
  readonly packageType: number;
  readonly links: readonly Link[];
}

/** An imprint without its links. */
export type ImprintFigures = Omit<Imprint, 'links'>;

/** A key on a shipment that others may share. */
export interface Link {
  /** First half of the SHA-256 of kind and normalized value: sixteen characters U+0000 to U+00FF. */
  readonly key: string;
  /** One of `linkKinds`. */
  readonly kind: number;
  /** The roles in which the shipment has it, as a set of bits (`linkRoles`). */
  readonly roles: number;
  /** `nameHash` of the party that has it, the first one of several; 0 for what belongs to the shipment. */
  readonly own: number;
}

/** Stored numbers: never change one. */
export const linkKinds = {
  name: 1,
  address: 2,
  phone: 3,
  email: 4,
  id: 5,
  container: 6,
  itn: 7,
  masterBill: 8,
} as const;
export type LinkKind = keyof typeof linkKinds;

/**
 * The roles in which a shipment has a key, as a set of bits: the five roles of the manifest, the same five of the EEI,
 * and the shipment itself by either. A key without a manifest bit comes from EEI alone (15 CFR 30.60).
 */
export const linkRoles = {
  manifest: { shipper: 1, consignee: 2, notify: 4, forwarder: 8, intermediateConsignee: 16, shipment: 1024 },
  eei: {
    shipper: 32,
    consignee: 64,
    notify: 128,
    forwarder: 256,
    intermediateConsignee: 512,
    shipment: 2048,
  },
} as const;

/** Classes of parts that together make a firearm, as bits. Stored numbers: never change one. */
export const partBits = { barrel: 1, bolt: 2, receiver: 4, magazine: 8, trigger: 16 } as const;
export type PartClass = keyof typeof partBits;
