import type { TokenActor } from '@hammerhead/contracts';
import type { FastifyRequest } from 'fastify';
import { type Problem, problem } from '../problems/problem.js';
import { memorySeconds, rememberActors } from './actor-cache.js';
import { BadTokens } from './bad-tokens.js';
import { cookieOf, sessionCookie } from './cookies.js';
import { refuseOtherSites } from './same-origin.js';
import { isJwt, type Session, type SignedInWith, type Sources } from './sources.js';
import { hashToken } from './tokens.js';

/** Who sends a request, and how it says so. */
export interface Identified {
  readonly actor: TokenActor;
  readonly signedInWith: SignedInWith;
  /** Where the request came with a session. */
  readonly session: Session | null;
}

/** Everything that decides who sends a request: one for a service. */
export interface Authenticator {
  /** @throws Problem where nobody is told, or somebody wrongly */
  identify(request: FastifyRequest): Promise<Identified>;
  /**
   * Who sent a request that is still being answered; null where what it came with opens nothing any more. That is no use
   * of a token or session: nobody is noted as active, and no bad token is counted.
   */
  lookAgain(request: FastifyRequest): Promise<TokenActor | null>;
  /** Whose token this is; for whoever signs in with it. @throws Problem as for a request that carries it */
  identifyToken(token: string, request: FastifyRequest): Promise<Identified>;
  /** Counts what somebody signed in with in vain, as a bad token is. @returns `refusal`, or 429 where there were too many */
  refuse(request: FastifyRequest, refusal: Problem): Problem;
  /** A session that was ended here works no longer here. */
  forgetSession(hash: Buffer): void;
}

const monotonic = (): number => performance.now();

export const authenticator = (sources: Sources): Authenticator => {
  const { verifyAccessToken, findSession, onSeen } = sources;
  const badTokens = new BadTokens(monotonic);
  const findToken = rememberActors(sources.findToken, memorySeconds, monotonic);
  const sessions = findSession && rememberActors(findSession, memorySeconds, monotonic);

  const ofToken = async (token: string): Promise<Identified | null> => {
    if (verifyAccessToken !== undefined && isJwt(token)) {
      const actor = await verifyAccessToken(token);
      return actor && { actor, signedInWith: 'openid', session: null };
    }
    const actor = await findToken(hashToken(token));
    return actor && { actor, signedInWith: 'token', session: null };
  };

  const ofSession = async (cookie: string): Promise<Identified | null> => {
    const session = (await sessions?.(hashToken(cookie))) ?? null;
    if (session === null || session.endsAt.getTime() <= Date.now()) return null;
    return { actor: session.actor, signedInWith: session.signedInWith, session };
  };

  /** A token wins over the cookie: whoever sends one means it. */
  const shownBy = (request: FastifyRequest): { readonly cookie?: string; readonly token?: string } => {
    const { authorization } = request.headers;
    const cookie =
      sessions === undefined || authorization !== undefined ? undefined : cookieOf(request, sessionCookie);
    if (cookie !== undefined) return { cookie };
    const token = bearerOf(authorization);
    return token === undefined ? {} : { token };
  };

  /** Told of each request, and not where something is looked up: what was remembered is use, too. */
  const seen = (found: Identified): Identified => {
    const { actor, signedInWith, session } = found;
    onSeen?.(session === null ? { actor, with: signedInWith } : { actor, with: 'session', session });
    return found;
  };

  const identifyToken = async (token: string, request: FastifyRequest): Promise<Identified> => {
    const found = await ofToken(token);
    if (found === null)
      throw refuse(request, unauthenticated('this token is unknown, expired or revoked', 'invalid_token'));
    return seen(found);
  };

  const refuse = (request: FastifyRequest, refusal: Problem): Problem => {
    const address = request.socket.remoteAddress;
    const wait = badTokens.note(address);
    if (wait === undefined) return refusal;
    if (wait.begins) sources.onLockOut?.(address ?? 'unknown');
    return problem('rate_limited', {
      detail: 'too many bad tokens came from this address; good ones are taken as before',
      retryAfterSeconds: wait.seconds,
    });
  };

  return {
    identifyToken,
    refuse,
    forgetSession: (hash) => sessions?.forget(hash),
    identify: async (request) => {
      const { cookie, token } = shownBy(request);
      if (cookie !== undefined) {
        refuseOtherSites(request);
        const found = await ofSession(cookie);
        if (found === null) throw unauthenticated('this session has ended: sign in again');
        return seen(found);
      }
      if (token === undefined) throw unauthenticated('send "Authorization: Bearer <token>"');
      return identifyToken(token, request);
    },
    lookAgain: async (request) => {
      const { cookie, token } = shownBy(request);
      if (cookie !== undefined) return (await ofSession(cookie))?.actor ?? null;
      return token === undefined ? null : ((await ofToken(token))?.actor ?? null);
    },
  };
};

/** RFC 6750, 2.1: the scheme in any case, one token of the characters of `b64token`. */
const bearer = /^bearer +([\w.~+/-]{1,4096}=*) *$/i;

const bearerOf = (header: string | undefined): string | undefined => header?.match(bearer)?.[1];

/** 401 with the header field that says how to authenticate. */
export const unauthenticated = (detail: string, error?: string): Problem =>
  problem('unauthenticated', {
    detail,
    headers: {
      'www-authenticate': `Bearer realm="hammerhead"${error === undefined ? '' : `, error="${error}"`}`,
    },
  });
