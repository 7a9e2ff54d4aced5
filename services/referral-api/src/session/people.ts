import { isLetInByToken } from '@hammerhead/access';
import { type SignedIn, sessionIdleSeconds } from '@hammerhead/decisions';
import type { TokenActor } from '@hammerhead/contracts';
import { type Authenticator, authenticator, onceAMinute, type Sources } from '@hammerhead/service-kit';
import { people, sessions, tokens } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { withProblems } from './open-id-problems.js';
import { Refusals } from './refusals.js';

export interface SignInDeps extends Deps {
  readonly authenticator: Authenticator;
  readonly refusals: Refusals;
}

/** How this service is told who asks: by tokens of its own, by the issuer, by sessions. */
export function withSignIn(given: Deps): SignInDeps {
  const deps: Deps = { ...given, openId: given.openId && withProblems(given.openId) };
  const refusals = new Refusals(deps.pool, deps.logger);
  return { ...deps, refusals, authenticator: authenticator(sourcesOf(deps, refusals)) };
}

function sourcesOf({ pool, findToken, openId, logger }: Deps, refusals: Refusals): Sources {
  const unnoted = (error: unknown): void =>
    logger.warn({ err: error }, 'that somebody was active was not noted');
  const tokenUsed = onceAMinute((id) => tokens.markUsed(pool, id), unnoted);
  const sessionUsed = onceAMinute((id) => sessions.markUsed(pool, id), unnoted);
  const personSeen = onceAMinute((subject) => people.markSeen(pool, subject), unnoted);
  const remember = onceAMinute((_subject, person: SignedIn) => people.upsert(pool, person), unnoted);
  return {
    findToken: async (hash) => {
      const actor = await findToken(hash);
      return actor !== null && isLetInByToken(actor.role, openId !== undefined) ? actor : null;
    },
    verifyAccessToken: openId?.verify,
    findSession: async (hash) => {
      const found = await sessions.find(pool, hash, sessionIdleSeconds);
      if (found === null) return null;
      const { id, actor, issuer, endsAt } = found;
      // Of another issuer, or of none any more, nobody is let in.
      const good =
        issuer === null ? isLetInByToken(actor.role, openId !== undefined) : issuer === openId?.issuer;
      return good ? { id, actor, endsAt, signedInWith: issuer === null ? 'token' : 'openid' } : null;
    },
    onSeen: ({ actor, with: how, session }) => {
      if (how === 'token') tokenUsed(actor.tokenId);
      if (session !== undefined) sessionUsed(session.id);
      if (how === 'openid' && isPerson(actor)) remember(actor.subject, actor);
      else if (actor.role !== 'feed') personSeen(actor.subject);
    },
    onLockOut: (address) => {
      logger.warn({ address }, 'too many bad tokens from one address');
      refusals.note('address_locked_out', address, 'too many bad tokens');
    },
  };
}

export const isPerson = (actor: TokenActor): actor is SignedIn => actor.role !== 'feed';
