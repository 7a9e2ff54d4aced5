import type { ListEntry } from '@hammerhead/contracts';
import {
  normalizeAddress,
  normalizeEmail,
  normalizeIdentifier,
  normalizeName,
  readPhones,
  wordsOf,
} from '@hammerhead/parties';
import type { EntryAddress, EntryIdentifier } from './entry.js';

/** Returns why a value on a list cannot be found on any shipment, and what to do; undefined where it can. */
type Judge<Value> = (value: Value) => string | undefined;

export const nameFault: Judge<string> = (name) =>
  normalizeName(name) === '' || wordsOf(name, new Map()).every((word) => word.length < 2)
    ? 'names nobody: a name has a word of two letters at least'
    : undefined;

export const identifierFault: Judge<EntryIdentifier> = ({ type, value }) =>
  normalizeIdentifier(type, value) === undefined
    ? 'is no number: it has four letters or digits at least, and says more than that none is known; compared with nothing'
    : undefined;

/** @param phone with its country code, where the entry's country shows it */
export const phoneFault: Judge<string> = (phone) => {
  const { numbers, faults } = readPhones(phone);
  if (numbers.length > 0) return undefined;
  return faults.some(({ fault }) => fault === 'area')
    ? 'has no country code: write it in full, such as +18765550188; compared with nothing that has one'
    : 'is no phone number: write it with its country code, such as +18765550188; compared with nothing';
};

export const emailFault: Judge<string> = (email) =>
  normalizeEmail(email) === undefined
    ? 'is no email address: it has the form name@host.domain, and is not one that stands for none; compared with nothing'
    : undefined;

/** Reported only for an entry that nothing else finds: on any other, a town is useful and no fault. */
export const addressFault: Judge<EntryAddress | undefined> = (address) =>
  address === undefined || normalizeAddress({ ...address, lines: [...address.lines] }) === undefined
    ? 'has no street or box, and a town alone links strangers: add a line; compared with nothing'
    : undefined;

/** Whether an entry can be found on a shipment by anything at all. */
export const isFindable = ({ name, aliases, identifiers, phones, emails, addresses }: ListEntry): boolean =>
  has([name, ...aliases], nameFault) ||
  has(identifiers, identifierFault) ||
  has(phones, phoneFault) ||
  has(emails, emailFault) ||
  has(addresses, addressFault);

const has = <Value>(values: readonly Value[], fault: Judge<Value>): boolean =>
  values.some((value) => fault(value) === undefined);

/** Reports an entry whose last day is over; such a list may still be the right one to publish. */
export const expiredFault = (expiresAt: string | undefined, today: string | undefined): string | undefined =>
  expiresAt !== undefined && today !== undefined && expiresAt <= today
    ? 'is over: the entry counts for no shipment accepted from now on'
    : undefined;
