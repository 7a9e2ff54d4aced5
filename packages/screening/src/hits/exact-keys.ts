import type { ListEntry } from '@hammerhead/contracts';
import {
  listedIdentifierKeys,
  normalizeAddress,
  normalizeEmails,
  normalizePhones,
} from '@hammerhead/parties';

export interface ExactKey {
  readonly kind: 'id' | 'phone' | 'email' | 'address';
  /** Normalized as in facts. */
  readonly value: string;
}

/** The keys of an entry that make a hit when a shipment has one of them, whatever the names. */
export function exactKeys({ identifiers, phones, emails, addresses }: ListEntry): ExactKey[] {
  const keys: ExactKey[] = [];
  const add = (kind: ExactKey['kind'], value: string | undefined): void => {
    if (value !== undefined) keys.push({ kind, value });
  };
  for (const { type, value } of identifiers)
    for (const key of listedIdentifierKeys(type, value)) add('id', key);
  for (const phone of phones.flatMap((written) => normalizePhones(written))) add('phone', phone);
  for (const email of emails.flatMap(normalizeEmails)) add('email', email);
  for (const { lines, city, country } of addresses)
    add(
      'address',
      normalizeAddress({
        lines: [...lines],
        ...(city === undefined ? {} : { city }),
        ...(country === undefined ? {} : { country }),
      }),
    );
  return keys;
}
