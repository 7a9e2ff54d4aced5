import { createHmac } from 'node:crypto';
import * as client from 'openid-client';
import type { Discovery } from './discovery.js';
import { issuerAway, OpenIdFault } from './fault.js';
import { type IssuedPerson, personOf } from './person.js';
import type { ClientSettings, OpenIdSettings } from './settings.js';

/** What the issuer sent the browser back with. */
export interface Returned {
  readonly code: string;
  readonly state: string;
  readonly iss?: string | undefined;
}

/**
 * The authorization code flow with PKCE, `state` and `nonce` (OAuth 2.0 Security BCP, RFC 9700, 2.1). All three follow
 * from one secret in a cookie of the browser that began: so a code is worth nothing in another browser, and nothing
 * need be remembered here of sign-ins that nobody finishes.
 */
export class SignIn {
  readonly #settings: OpenIdSettings;
  readonly #client: ClientSettings;
  readonly #discovery: Discovery;

  constructor(settings: OpenIdSettings, ours: ClientSettings, discovery: Discovery) {
    this.#settings = settings;
    this.#client = ours;
    this.#discovery = discovery;
  }

  /** Where the browser goes. */
  async begin(secret: string): Promise<string> {
    const configuration = await this.#discovery.configuration();
    return client.buildAuthorizationUrl(configuration, {
      redirect_uri: this.#client.redirectUrl,
      response_type: 'code',
      scope: this.#client.scope,
      state: derived(secret, 'state'),
      nonce: derived(secret, 'nonce'),
      code_challenge: await client.calculatePKCECodeChallenge(derived(secret, 'verifier')),
      code_challenge_method: 'S256',
    }).href;
  }

  /** Who came back. @throws OpenIdFault where they did not begin in this browser, or the issuer does not stand by the code */
  async finish(secret: string, { code, state, iss }: Returned): Promise<IssuedPerson> {
    const configuration = await this.#discovery.configuration();
    const back = new URL(this.#client.redirectUrl);
    for (const [name, value] of Object.entries({ code, state, iss }))
      if (value !== undefined) back.searchParams.set(name, value);
    try {
      const tokens = await client.authorizationCodeGrant(configuration, back, {
        pkceCodeVerifier: derived(secret, 'verifier'),
        expectedState: derived(secret, 'state'),
        expectedNonce: derived(secret, 'nonce'),
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) throw new Error('the issuer sent no ID token');
      return personOf(
        await this.#completed(configuration, claims, tokens.access_token),
        this.#settings.claims,
      );
    } catch (error) {
      throw refusalOf(error);
    }
  }

  /** Issuers that keep to the letter of OpenID Connect Core, 5.4 tell all but `sub` at the userinfo endpoint. */
  async #completed(
    configuration: client.Configuration,
    claims: client.IDToken,
    accessToken: string,
  ): Promise<Readonly<Record<string, unknown>>> {
    const { userinfo_endpoint } = configuration.serverMetadata();
    if (claims[this.#settings.claims.role] !== undefined || userinfo_endpoint === undefined) return claims;
    return { ...(await client.fetchUserInfo(configuration, accessToken, claims.sub)), ...claims };
  }
}

const derived = (secret: string, what: 'state' | 'nonce' | 'verifier'): string =>
  createHmac('sha256', secret).update(what, 'utf8').digest('base64url');

/** What the browser brought is refused; what the issuer, the way to it or our own settings lack may be mended. */
function refusalOf(error: unknown): unknown {
  const refused = (): OpenIdFault => new OpenIdFault('sign_in_refused', { cause: error });
  if (error instanceof client.ResponseBodyError)
    return error.error === 'invalid_grant' ? refused() : issuerAway(error);
  if (error instanceof client.AuthorizationResponseError) return refused();
  if (error instanceof client.ClientError)
    return ofTheBrowser.has(error.code ?? '') ? refused() : issuerAway(error);
  return error instanceof TypeError || isTimeout(error) ? issuerAway(error) : error;
}

/** Codes of openid-client that what the browser brought leads to: `state` and `iss`, and a `nonce` begun elsewhere. */
const ofTheBrowser: ReadonlySet<string> = new Set([
  'OAUTH_INVALID_RESPONSE',
  'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
  'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
]);

const isTimeout = (error: unknown): boolean => error instanceof Error && error.name === 'TimeoutError';
