import { createRemoteJWKSet, customFetch, errors, type JWTVerifyGetKey } from 'jose';
import { issuerAway } from './fault.js';
import { KeySource } from './key-source.js';

/** Milliseconds for which keys are good without asking again. */
const freshMs = 600_000;

/**
 * The keys with which an issuer signs. A key that is not known is looked for at most twice a minute, whatever tokens
 * name; while the issuer is away, what was known is good for a day.
 *
 * @param now milliseconds on a monotonic clock
 */
export const issuerKeys = (url: string, now: () => number): JWTVerifyGetKey => {
  const source = new KeySource(now);
  const remote = createRemoteJWKSet(new URL(url), { cacheMaxAge: freshMs, [customFetch]: source.load });
  return async (header, token) => {
    try {
      return await remote(header, token);
    } catch (error) {
      const unknown =
        error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys;
      // While the issuer is away, a key that is not known may be one that it has only now.
      if (!unknown || source.isAway) throw issuerAway(error);
      throw error;
    }
  };
};
