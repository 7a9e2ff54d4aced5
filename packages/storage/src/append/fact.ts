import { hash } from 'node:crypto';

/** What a fact says; the number is stored. */
export const factKinds = {
  name: 1,
  address: 2,
  phone: 3,
  email: 4,
  id: 5,
  container: 6,
  itn: 7,
} as const;
export type FactKind = keyof typeof factKinds;

/**
 * Where on a shipment a key stands, as a set of bits: the five roles as the manifest names them, the same
 * five as the EEI does, and the shipment itself by either. Whatever has no manifest bit rests on EEI alone
 * (15 CFR 30.60).
 */
export const factRoles = {
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

/**
 * The key under which a normalized value is stored: the first half of SHA-256, as a string of sixteen
 * characters U+0000 to U+00FF, one for each byte. Of all forms the cheapest to make, and a shipment has many.
 */
export const factKey = (kind: FactKind, value: string): string =>
  hash('sha256', `${factKinds[kind]}\0${value}`, 'binary').slice(0, 16);

/** The same key in the shape of a UUID, as the database takes it in a query. */
export function factUuid(kind: FactKind, value: string): string {
  const hex = Buffer.from(factKey(kind, value), 'latin1').toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}
