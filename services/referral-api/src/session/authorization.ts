import { authorizationSchema } from '@hammerhead/contracts';
import {
  newSecret,
  publicRoute,
  refuseOtherSitesWhereTold,
  type Server,
  setCookie,
  signInCookie,
} from '@hammerhead/service-kit';
import type { SignInDeps } from './people.js';

/** Seconds that a person has to sign in at the issuer. */
const signInSeconds = 600;

/** `GET /v1/session/authorization`: begins a sign-in at the issuer, in this browser. */
export function beginAuthorizationRoute(app: Server, { openId, now }: SignInDeps): void {
  app.get(
    '/v1/session/authorization',
    {
      config: {
        ...publicRoute,
        problems: ['cross_site'],
        answers: { 200: 'Where the browser goes; its cookie lets it come back' },
      },
      schema: {
        operationId: 'beginSignIn',
        tags: ['session'],
        summary: 'Begin to sign in at the issuer',
        description:
          'The authorization code flow of OpenID Connect, with PKCE, `state` and `nonce`. The page at ' +
          '`OIDC_REDIRECT_URL` then sends what it was called with to `POST /v1/session`, from the same browser.',
        response: { 200: authorizationSchema },
      },
    },
    async (request, reply) => {
      refuseOtherSitesWhereTold(request);
      if (openId?.signIn === undefined) return { url: null, expiresAt: null };
      const secret = newSecret();
      const url = await openId.signIn.begin(secret);
      return reply
        .header('cache-control', 'no-store')
        .header('set-cookie', setCookie(signInCookie, secret, signInSeconds))
        .send({ url, expiresAt: new Date(now().getTime() + signInSeconds * 1_000).toISOString() });
    },
  );
}
