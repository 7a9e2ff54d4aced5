import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import type { Destinations } from './networks.js';

/** A name led to an address to which no webhook may lead, or such an address was given itself. */
export class AddressRefused extends Error {
  constructor() {
    super('the address is not allowed');
  }
}

/**
 * Resolves a name for the connection that is about to be made, and refuses it where any of its addresses is not allowed.
 * The socket connects to what was checked here: a name that is resolved anew (DNS rebinding) is checked anew.
 * @param resolve such as `dns.lookup`
 */
export const guardedLookup =
  (destinations: Destinations, secure: boolean, resolve: LookupFunction): LookupFunction =>
  (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, found, family) => {
      if (error) return callback(error, '');
      const addresses = listOf(found, family);
      const [first] = addresses;
      if (first === undefined || !addresses.every(({ address }) => destinations.allow(address, secure)))
        return callback(new AddressRefused(), '');
      if (options.all === true) return callback(null, addresses);
      callback(null, first.address, first.family);
    });
  };

const listOf = (found: string | LookupAddress[], family: number | undefined): LookupAddress[] =>
  typeof found === 'string' ? [{ address: found, family: family ?? 4 }] : found;
