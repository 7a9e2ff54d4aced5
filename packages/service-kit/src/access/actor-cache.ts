import type { TokenActor } from '@hammerhead/contracts';

/** Looks a token up by the SHA-256 of it; null when there is none, or it has expired or was withdrawn. */
export type FindToken = (hash: Buffer) => Promise<TokenActor | null>;

/** A feed sends hundreds of requests a second with one token; this many tokens at once is plenty. */
const maxRemembered = 1_000;

/**
 * `find` with a memory of `seconds`. Without it each post costs a query of its own, on the way that is to
 * answer in milliseconds; with a longer one a withdrawn token would work on for too long. Requests at the
 * same time share one query. "No such token" and failures are not remembered: a new token works at once.
 *
 * @param now milliseconds on a clock that never goes back
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
