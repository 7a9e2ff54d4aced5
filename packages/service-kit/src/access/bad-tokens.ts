import { isIPv6 } from 'node:net';
import { forgetOldest } from './forget-oldest.js';

/**
 * Bad tokens that an address may send within a minute and be told no more than that they are bad: many people and feeds may
 * stand behind one address, and of 256 random bits nobody guesses one.
 */
export const badTokensPerMinute = 200;
/** Seconds of the longest wait; from 2 on, each wait is twice the one before. */
export const longestWaitSeconds = 300;
/** Milliseconds of quiet after which an address begins anew. */
const forgottenAfterMs = 600_000;
/** More addresses at once than any attack needs to be noticed; the one that was heard longest ago is forgotten. */
const maxAddresses = 10_000;

interface Sender {
  bad: number;
  since: number;
  heard: number;
  waits: number;
  until: number;
}

/**
 * Counts bad tokens by the address that they come from, in this process. Who sends too many is told to wait, longer each
 * time. A good token is never asked here: others behind the same proxy go on, and whoever guesses gains nothing by
 * being told sooner. Whether a token ever existed makes no difference.
 *
 * @param now milliseconds on a monotonic clock
 */
export class BadTokens {
  readonly #now: () => number;
  readonly #byAddress = new Map<string, Sender>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /**
   * Notes one bad token.
   * @returns seconds to wait, and whether the address has been locked out just now; undefined while there are few
   */
  note(address: string | undefined): { readonly seconds: number; readonly begins: boolean } | undefined {
    const now = this.#now();
    const record = this.#recordOf(subnetOf(address ?? ''), now);
    record.heard = now;
    if (now < record.until) return { seconds: Math.ceil((record.until - now) / 1_000), begins: false };
    if (record.waits === 0) {
      if (now - record.since > 60_000) Object.assign(record, { bad: 0, since: now });
      record.bad += 1;
      if (record.bad <= badTokensPerMinute) return undefined;
    }
    record.waits += 1;
    const seconds = Math.min(2 ** record.waits, longestWaitSeconds);
    record.until = now + seconds * 1_000;
    return { seconds, begins: record.waits === 1 };
  }

  #recordOf(network: string, now: number): Sender {
    const known = this.#byAddress.get(network);
    // Whoever was heard last stands last.
    this.#byAddress.delete(network);
    const record =
      known !== undefined && now - known.heard < forgottenAfterMs
        ? known
        : { bad: 0, since: now, heard: now, waits: 0, until: 0 };
    this.#byAddress.set(network, record);
    forgetOldest(this.#byAddress, maxAddresses);
    return record;
  }
}

/** Of IPv6 the first 64 bits: whoever has one address has all of these (RFC 6177). */
export const subnetOf = (address: string): string => {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address;
  const [head = '', tail] = address.split('::');
  const before = head.split(':').filter((group) => group !== '');
  const after = (tail ?? '').split(':').filter((group) => group !== '');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  return [...before, ...Array<string>(zeros).fill('0'), ...after].slice(0, 4).join(':');
};
