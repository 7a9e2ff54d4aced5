import type { Party } from '@hammerhead/contracts';
import { normalizeAddress } from './addresses/normalize-address.js';
import { emailsOf, phonesOf } from './contacts/contacts-of.js';
import { normalizeIdentifier } from './identifiers/normalize-identifier.js';
import { normalizeName } from './names/normalize-name.js';

export type FactKind = 'name' | 'address' | 'phone' | 'email' | 'id';

/** A trait of a party, normalized: equal for equal traits of one kind, never empty. */
export interface PartyKey {
  readonly kind: FactKind;
  readonly key: string;
}

/**
 * Everything by which a party can be found again, in the order of `FactKind`; there may be several phones and emails.
 */
export function keysOf(party: Party): PartyKey[] {
  const { name, address, ids = [] } = party;
  const keys: PartyKey[] = [];
  const add = (kind: FactKind, key: string | undefined): void => {
    if (key !== undefined && key !== '') keys.push({ kind, key });
  };
  add('name', normalizeName(name));
  if (address !== undefined) add('address', normalizeAddress(address));
  for (const phone of phonesOf(party)) add('phone', phone);
  for (const email of emailsOf(party)) add('email', email);
  for (const { type, value } of ids) add('id', normalizeIdentifier(type, value));
  return keys;
}

/** Everything that the keys of a party depend on, in one text; no accepted text contains NUL. */
export function contentOf({ name, address, phone = '', email = '', ids }: Party): string {
  let content = `${name}\0${phone}\0${email}`;
  if (address !== undefined) {
    const { lines = [], city = '', region = '', country = '' } = address;
    content += `\0${lines.length}\0${country}\0${city}\0${region}`;
    for (const line of lines) content += `\0${line}`;
  }
  if (ids !== undefined) for (const { type, value } of ids) content += `\0\0${type}\0${value}`;
  return content;
}
