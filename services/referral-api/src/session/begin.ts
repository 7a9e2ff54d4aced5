import { meSchema, newSessionSchema, type TokenActor } from '@hammerhead/contracts';
import { beginSession } from '@hammerhead/decisions';
import {
  type Authenticator,
  clearCookie,
  cookieOf,
  hashToken,
  newSecret,
  Problem,
  problem,
  publicRoute,
  refuseOtherSitesWhereTold,
  type Server,
  sessionCookie,
  setCookie,
  signInCookie,
  unauthenticated,
} from '@hammerhead/service-kit';
import { transaction } from '@hammerhead/storage';
import type { z } from 'zod';
import { presentMe } from '../me/present.js';
import { isPerson, type SignInDeps } from './people.js';

/** `POST /v1/session`: a browser signs in. */
export function beginSessionRoute(app: Server, deps: SignInDeps): void {
  const { pool, now, refusals } = deps;
  app.post(
    '/v1/session',
    {
      config: {
        ...publicRoute,
        problems: ['unauthenticated', 'forbidden', 'cross_site', 'claims_refused', 'rate_limited'],
        answers: { 201: 'Signed in; the cookie is the session' },
      },
      schema: {
        operationId: 'signIn',
        tags: ['session'],
        summary: 'Sign in with a browser',
        description:
          'With a token of this installation, or with what the issuer sent the browser back with. The answer sets the ' +
          'cookie `__Host-hammerhead` (HttpOnly, Secure, SameSite=Strict). A session ends after 12 hours, after 30 ' +
          'minutes without a request, within seconds of the end of the token that it rests on, and when the same browser ' +
          'signs in anew. Every request with ' +
          'it that changes something carries `X-Hammerhead: 1` and, as browsers send it, `Sec-Fetch-Site: ' +
          'same-origin`; a bearer token wins over it.',
        body: newSessionSchema,
        response: { 201: meSchema },
      },
    },
    async (request, reply) => {
      refuseOtherSitesWhereTold(request);
      const { actor, issuer } = await signedIn(request, request.body, deps).catch((error: unknown) => {
        if (error instanceof Problem && error.status < 500)
          refusals.note('sign_in_refused', request.socket.remoteAddress ?? 'unknown', error.problemCode);
        throw error;
      });
      if (!isPerson(actor))
        throw problem('forbidden', {
          detail: 'feeds have no sessions: they send their token with each request',
        });
      const old = cookieOf(request, sessionCookie);
      const secret = newSecret();
      const session = await transaction(pool, (tx) =>
        beginSession(tx, actor, {
          hash: hashToken(secret),
          issuer,
          before: old === undefined ? undefined : hashToken(old),
        }),
      );
      const seconds = Math.max(1, Math.floor((session.endsAt.getTime() - now().getTime()) / 1_000));
      const me = await presentMe(pool, {
        actor,
        signedInWith: issuer === null ? 'token' : 'openid',
        session: { endsAt: session.endsAt },
      });
      return reply
        .code(201)
        .header('cache-control', 'no-store')
        .header('set-cookie', [setCookie(sessionCookie, secret, seconds), clearCookie(signInCookie)])
        .send(me);
    },
  );
}

async function signedIn(
  request: Parameters<Authenticator['refuse']>[0],
  body: z.output<typeof newSessionSchema>,
  { authenticator, openId }: SignInDeps,
): Promise<{ readonly actor: TokenActor; readonly issuer: string | null }> {
  if ('token' in body) {
    const { actor, signedInWith } = await authenticator.identifyToken(body.token, request);
    // It lasts for minutes, and a session for hours: whoever got hold of one must not make the other of it.
    if (signedInWith === 'openid')
      throw problem('invalid', {
        errors: [{ path: 'token', message: 'is the issuer’s: begin with GET /v1/session/authorization' }],
      });
    return { actor, issuer: null };
  }
  if (openId?.signIn === undefined)
    throw problem('invalid', {
      errors: [
        { path: 'code', message: 'is for an issuer; browsers sign in with tokens of this installation here' },
      ],
    });
  const secret = cookieOf(request, signInCookie);
  const refusal = 'this sign-in was not begun in this browser within the last ten minutes: begin anew';
  if (secret === undefined) throw authenticator.refuse(request, unauthenticated(refusal));
  try {
    return { actor: await openId.signIn.finish(secret, body), issuer: openId.issuer };
  } catch (error) {
    if (error instanceof Problem && error.problemCode === 'unauthenticated')
      throw authenticator.refuse(request, error);
    throw error;
  }
}
