import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, SignJWT } from 'jose';
import Provider from 'oidc-provider';
import type { Test } from 'tap';

export const audience = 'https://hammerhead.test/api';
export const redirectUrl = 'http://localhost:9/signed-in';
export const clientId = 'hammerhead';
export const clientSecret = 'of-the-test-alone-0123456789';

/** Who can sign in at the issuer, by login, and what it says of them. */
export type Accounts = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export interface Issuer {
  readonly url: string;
  /** Goes where a browser would, signs in as `login`, and gives the address to which the issuer sends back. */
  browse(url: string, login: string): Promise<URL>;
  /** An access token for `audience`, by the code flow of a client of its own. */
  accessToken(login: string): Promise<string>;
  /** A token with the issuer's own key, of whatever claims. */
  sign(claims: Record<string, unknown>, header?: Record<string, unknown>): Promise<string>;
  close(): Promise<void>;
}

/**
 * A real OpenID provider on this machine.
 * @param inIdToken whether it tells everything in the ID token, or most of it at the userinfo endpoint alone
 */
export async function openIssuer(t: Test, accounts: Accounts, inIdToken = true): Promise<Issuer> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const url = `http://localhost:${(address satisfies AddressInfo).port}`;
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  const kid = await calculateJwkThumbprint(jwk);
  const names = ['name', ...new Set(Object.values(accounts).flatMap((claims) => Object.keys(claims)))];
  const apiScope = 'api';
  const provider = new Provider(url, {
    clients: [
      { client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUrl] },
      { client_id: 'tool', client_secret: clientSecret, redirect_uris: [redirectUrl] },
    ],
    jwks: { keys: [{ ...jwk, kid, use: 'sig', alg: 'RS256' }] },
    cookies: { keys: ['of the test alone'] },
    claims: { openid: ['sub'], profile: names },
    conformIdTokenClaims: !inIdToken,
    findAccount: (_context, login) => {
      const claims = accounts[login];
      return claims && { accountId: login, claims: () => ({ ...claims, sub: login }) };
    },
    extraTokenClaims: (_context, token) =>
      'accountId' in token ? { ...accounts[String(token.accountId)] } : undefined,
    features: {
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: () => ({
          scope: apiScope,
          audience,
          accessTokenTTL: 600,
          accessTokenFormat: 'jwt',
        }),
      },
    },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
  });
  const callback = provider.callback();
  server.on('request', (request, response) => void callback(request, response));
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise<void>((done) => void server.close(() => done()));
  };
  t.teardown(close);

  const sign: Issuer['sign'] = (claims, header = {}) => {
    const now = Math.floor(Date.now() / 1_000);
    return new SignJWT({ iss: url, aud: audience, iat: now, exp: now + 600, ...claims })
      .setProtectedHeader({ alg: 'RS256', kid, typ: 'at+jwt', ...header })
      .sign(privateKey);
  };
  return {
    url,
    browse: (from, login) => browse(url, from, login),
    accessToken: async (login) => {
      const verifier = 'v'.repeat(43);
      const challenge = Buffer.from(
        await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier)),
      ).toString('base64url');
      const query = new URLSearchParams({
        client_id: 'tool',
        response_type: 'code',
        redirect_uri: redirectUrl,
        scope: `openid ${apiScope}`,
        resource: audience,
        code_challenge: challenge,
        code_challenge_method: 'S256',
      });
      const back = await browse(url, `${url}/auth?${query.toString()}`, login);
      const response = await fetch(`${url}/token`, {
        method: 'POST',
        headers: { authorization: `Basic ${Buffer.from(`tool:${clientSecret}`).toString('base64')}` },
        body: new URLSearchParams({
          grant_type: 'authorization_code',
          code: back.searchParams.get('code') ?? '',
          redirect_uri: redirectUrl,
          code_verifier: verifier,
          resource: audience,
        }),
      });
      const answer: unknown = await response.json();
      if (typeof answer !== 'object' || answer === null || !('access_token' in answer))
        throw new Error(`the issuer gave no token: ${JSON.stringify(answer)}`);
      return String(answer.access_token);
    },
    sign,
    close,
  };
}

/** A browser: it follows redirects, keeps cookies, and fills in the forms of the issuer. */
async function browse(issuer: string, from: string, login: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let next = new URL(from);
  let init: RequestInit = {};
  for (let step = 0; step < 20; step += 1) {
    if (next.origin !== new URL(issuer).origin) return next;
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(next, { ...init, headers: { cookie }, redirect: 'manual' });
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';');
      const at = pair.indexOf('=');
      cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const location = response.headers.get('location');
    const page = await response.text();
    if (location !== null) {
      next = new URL(location, next);
      init = {};
      continue;
    }
    const prompt = page.includes('name="login"') ? 'login' : 'consent';
    if (!next.pathname.startsWith('/interaction/'))
      throw new Error(`the issuer says ${response.status}: ${page.slice(0, 500)}`);
    init = {
      method: 'POST',
      body: new URLSearchParams({ prompt, ...(prompt === 'login' && { login, password: 'any' }) }),
    };
  }
  throw new Error('the issuer sends the browser round and round');
}
