import type { TokenActor } from '@hammerhead/contracts';

/** Looks up a token by its SHA-256; null when it does not exist, has expired or was revoked. */
export type FindToken = (hash: Buffer) => Promise<TokenActor | null>;

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
export const rememberActors = (find: FindToken, seconds: number, now: () => number): FindToken => {
  const remembered = new Map<
    string,
    { readonly actor: Promise<TokenActor | null>; readonly until: number }
  >();
  return (hash) => {
    const key = hash.toString('base64');
    const known = remembered.get(key);
    if (known !== undefined && known.until > now()) return known.actor;
    const actor = find(hash);
    remembered.delete(key);
    remembered.set(key, { actor, until: now() + seconds * 1_000 });
    forgetOldest(remembered);
    const forget = () => {
      if (remembered.get(key)?.actor === actor) remembered.delete(key);
    };
    actor.then((found) => found === null && forget(), forget);
    return actor;
  };
};

const forgetOldest = (remembered: Map<string, unknown>): void => {
  if (remembered.size <= maxRemembered) return;
  const oldest = remembered.keys().next();
  if (oldest.done !== true) remembered.delete(oldest.value);
};
