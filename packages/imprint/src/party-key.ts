import { hash } from 'node:crypto';

/**
 * The key of a party, sixteen characters as made by `factKey`: a mix of its name's key and of the key that
 * distinguishes it from its namesakes. Both are hashes, so that mixing them needs no further one: this runs for
 * everyone on every shipment.
 * @param anchor fact key of its address, else of its phone, else `countryAnchor`
 */
export function partyKey(name: string, anchor: string): string {
  let key = '';
  for (let at = 0; at < 16; at += 1) key += String.fromCharCode(mixed(name, anchor, at));
  return key;
}

/**
 * 53 of the first 56 bits of a party's key as a number, made without the key: they distinguish parties as well as the
 * whole key does.
 * @param eei whether it is named in EEI, which gives another number, so that a party known from EEI does not count as
 * known from the manifest
 */
export function partyMark(name: string, anchor: string, eei: boolean): number {
  const high = (mixed(name, anchor, 0) << 13) | (mixed(name, anchor, 1) << 5) | (mixed(name, anchor, 2) >> 3);
  const low =
    (mixed(name, anchor, 3) << 24) |
    (mixed(name, anchor, 4) << 16) |
    (mixed(name, anchor, 5) << 8) |
    (mixed(name, anchor, 6) ^ (eei ? 0xff : 0));
  return high * 2 ** 32 + (low >>> 0);
}

/** One byte of two hashes. The anchor's is another one than the name's, or the two could be exchanged. */
const mixed = (name: string, anchor: string, at: number): number =>
  name.charCodeAt(at) ^ anchor.charCodeAt((at + 5) % 16);

/** Anchors by country: at most the 676 codes of two letters. */
const countries = new Map<string, string>();

/** The anchor that distinguishes namesakes without address and phone. @param country two letters, or "" */
export function countryAnchor(country: string): string {
  let anchor = countries.get(country);
  if (anchor === undefined)
    countries.set(country, (anchor = hash('sha256', `country\0${country}`, 'binary').slice(0, 16)));
  return anchor;
}
