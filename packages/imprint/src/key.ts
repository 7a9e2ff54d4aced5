import { hash } from 'node:crypto';
import { type LinkKind, linkKinds } from './imprint.js';

/**
 * The key under which a normalized value is stored: the first half of the SHA-256 of its kind and itself, as a string of
 * sixteen characters U+0000 to U+00FF, one for each byte. That form is the cheapest to make, and a shipment has many.
 */
export const factKey = (kind: LinkKind, value: string): string =>
  hash('sha256', `${linkKinds[kind]}\0${value}`, 'binary').slice(0, 16);

/** The same key in the form of a UUID, as database queries take it. */
export const factUuid = (kind: LinkKind, value: string): string => keyUuid(factKey(kind, value));

/** Converts a key of sixteen characters to the form of a UUID. */
export function keyUuid(key: string): string {
  const hex = Buffer.from(key, 'latin1').toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}

/** Converts a UUID back to a key of sixteen characters. */
export const uuidKey = (uuid: string): string =>
  Buffer.from(uuid.replaceAll('-', ''), 'hex').toString('latin1');
