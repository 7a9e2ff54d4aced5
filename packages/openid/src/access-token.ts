import { decodeJwt, decodeProtectedHeader, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import type { Discovery } from './discovery.js';
import { issuerAway } from './fault.js';
import { issuerKeys } from './keys.js';
import { type IssuedPerson, personOf } from './person.js';
import type { OpenIdSettings } from './settings.js';

/** Signatures that only the issuer can make: neither `none` nor a shared secret (RFC 8725, 3.1). */
export const algorithms: readonly string[] =
  'RS256 RS384 RS512 PS256 PS384 PS512 ES256 ES384 ES512 EdDSA Ed25519'.split(' ');
/** Seconds by which two clocks may differ. */
const clockToleranceSeconds = 5;

/**
 * Verifies access tokens of the issuer (RFC 9068): signature, issuer, audience, expiry, and that it is an access token.
 * An ID token proves a sign-in to a client; whoever has one has no right to call an API with it.
 */
export const accessTokenVerifier = (
  settings: OpenIdSettings,
  discovery: Discovery,
  now: () => number,
): ((token: string) => Promise<IssuedPerson | null>) => {
  let keys: { readonly url: string; readonly find: JWTVerifyGetKey } | undefined;
  const keysOf = (url: string): JWTVerifyGetKey => {
    if (keys?.url !== url) keys = { url, find: issuerKeys(url, now) };
    return keys.find;
  };
  return async (token) => {
    if (!mayBeTheirs(token, settings.issuer)) return null;
    const { issuer, jwks_uri } = (await discovery.configuration()).serverMetadata();
    if (jwks_uri === undefined) throw issuerAway(new Error('the issuer names no jwks_uri'));
    try {
      const { payload } = await jwtVerify(token, keysOf(jwks_uri), {
        issuer,
        audience: settings.audience,
        algorithms: [...algorithms],
        typ: settings.tokenType,
        clockTolerance: clockToleranceSeconds,
        requiredClaims: ['sub', 'exp', 'iat'],
      });
      return personOf(payload, settings.claims);
    } catch (error) {
      if (error instanceof errors.JOSEError) return null;
      throw error;
    }
  };
};

/** Told without asking the issuer, which is spared tokens of others. It proves nothing. */
function mayBeTheirs(token: string, issuer: string): boolean {
  try {
    const { alg } = decodeProtectedHeader(token);
    return (
      alg !== undefined &&
      algorithms.includes(alg) &&
      withoutSlash(decodeJwt(token).iss) === withoutSlash(issuer)
    );
  } catch {
    return false;
  }
}

/** Some issuers end with a slash in their metadata, and without one where an operator copies it from. */
const withoutSlash = (issuer: string | undefined): string | undefined =>
  issuer?.endsWith('/') === true ? issuer.slice(0, -1) : issuer;
