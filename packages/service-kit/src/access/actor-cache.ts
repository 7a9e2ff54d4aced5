import type { TokenActor } from '@hammerhead/contracts';
import { forgetOldest } from './forget-oldest.js';

/** Looks up what a secret stands for by its SHA-256; null when it stands for nothing, or no longer. */
export type Find<Found> = (hash: Buffer) => Promise<Found | null>;

/** Looks up a token by its SHA-256; null when it does not exist, has expired or was revoked. */
export type FindToken = Find<TokenActor>;

/**
 * How long a revoked token, or a session that ended in another process, may still work, in seconds; with the second
 * between two looks at an open stream of events they are five.
 */
export const memorySeconds = 4;

/**
 * The most tokens remembered. A feed sends hundreds of requests a second with one token; this many at once is plenty.
 */
const maxRemembered = 1_000;

/**
 * Wraps `find` in a cache of `seconds`. Without it, each post costs a query of its own, within an answer that takes
 * milliseconds; with a longer one, a revoked token would work for too long. Concurrent requests share one query. "No
 * such token" and failures are not cached: a new token works at once.
 *
 * @param now milliseconds on a monotonic clock
 */
export const rememberActors = <Found>(
  find: Find<Found>,
  seconds: number,
  now: () => number,
): Find<Found> & { readonly forget: (hash: Buffer) => void } => {
  const remembered = new Map<string, { readonly found: Promise<Found | null>; readonly until: number }>();
  const ask = (hash: Buffer): Promise<Found | null> => {
    const key = hash.toString('base64');
    const known = remembered.get(key);
    if (known !== undefined && known.until > now()) return known.found;
    const found = find(hash);
    remembered.delete(key);
    remembered.set(key, { found, until: now() + seconds * 1_000 });
    forgetOldest(remembered, maxRemembered);
    const forget = () => {
      if (remembered.get(key)?.found === found) remembered.delete(key);
    };
    found.then((it) => it === null && forget(), forget);
    return found;
  };
  return Object.assign(ask, {
    /** What was just ended in this process ends at once. */
    forget: (hash: Buffer): void => void remembered.delete(hash.toString('base64')),
  });
};
