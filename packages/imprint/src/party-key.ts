import { hash } from 'node:crypto';

/**
 * The key of a party, sixteen characters as `factKey` makes them: of its name's fact key and of what else tells it
 * from its namesakes. Both are hashes, so that mixing them takes no further one: this runs for everyone on every
 * shipment.
 * @param anchor fact key of its address, else of its phone, else `countryAnchor`
 */
export function partyKey(name: string, anchor: string): string {
  let key = '';
  for (let at = 0; at < 16; at += 1)
    key += String.fromCharCode(name.charCodeAt(at) ^ anchor.charCodeAt((at + 5) % 16));
  return key;
}

/** Anchors by country: at most the 676 codes that two letters make. */
const countries = new Map<string, string>();

/** What tells namesakes apart who have neither address nor phone. @param country two letters, or "" */
export function countryAnchor(country: string): string {
  let anchor = countries.get(country);
  if (anchor === undefined)
    countries.set(country, (anchor = hash('sha256', `country\0${country}`, 'binary').slice(0, 16)));
  return anchor;
}
