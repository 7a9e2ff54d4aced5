import {
  createRemoteJWKSet,
  customFetch,
  errors,
  type FetchImplementation,
  type JWTVerifyGetKey,
} from 'jose';
import { issuerAway } from './issuer-away.js';

/** Milliseconds for which keys are good without asking again. */
const freshMs = 600_000;
/** Milliseconds for which keys are used on while the issuer does not answer: a day's outage signs nobody out. */
const staleMs = 86_400_000;
/** Milliseconds for which an issuer that failed is not asked again. */
const pauseMs = 5_000;
/** Characters of a key set; one has some kilobytes. */
const longest = 1_000_000;

/**
 * The keys with which an issuer signs. A key that is not known is looked for at most twice a minute, whatever tokens
 * name; while the issuer is away, what was known is good for a day.
 *
 * @param now milliseconds on a monotonic clock
 */
export const issuerKeys = (url: string, now: () => number): JWTVerifyGetKey => {
  let kept: { readonly text: string; readonly at: number } | undefined;
  let failed: { readonly error: unknown; readonly until: number } | undefined;

  const load: FetchImplementation = async (address, init) => {
    try {
      if (failed !== undefined && failed.until > now()) throw failed.error;
      const response = await fetch(address, init);
      const text = await response.text();
      if (response.status !== 200) throw new Error(`the issuer's keys: status ${response.status}`);
      if (text.length > longest || !holdsKeys(text)) throw new Error('the issuer’s keys are no key set');
      kept = { text, at: now() };
      failed = undefined;
    } catch (error) {
      failed = failed !== undefined && failed.until > now() ? failed : { error, until: now() + pauseMs };
      if (kept === undefined || now() - kept.at > staleMs) throw error;
    }
    return new Response(kept.text, { status: 200 });
  };

  const remote = createRemoteJWKSet(new URL(url), { cacheMaxAge: freshMs, [customFetch]: load });
  return async (header, token) => {
    try {
      return await remote(header, token);
    } catch (error) {
      const unknown =
        error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys;
      // While the issuer is away, a key that is not known may be one that it has only now.
      if (!unknown || (failed !== undefined && failed.until > now())) throw issuerAway(error);
      throw error;
    }
  };
};

function holdsKeys(text: string): boolean {
  const set: unknown = JSON.parse(text);
  return typeof set === 'object' && set !== null && 'keys' in set && Array.isArray(set.keys);
}
