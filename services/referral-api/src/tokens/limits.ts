import type { TokenRefusal } from '@hammerhead/access';
import { type Problem, problem } from '@hammerhead/service-kit';
import type { Deps } from '../deps.js';

/** @throws Problem where a token would have expired already */
export function endsAhead(expiresAt: string | undefined, now: Date): Date | undefined {
  if (expiresAt === undefined) return undefined;
  const ends = new Date(expiresAt);
  if (ends <= now) throw problem('invalid', { errors: [{ path: 'expiresAt', message: 'must lie ahead' }] });
  return ends;
}

/** What a maker is told of a token that is not made or renewed. */
export const refusedToken = (why: TokenRefusal, openId: Deps['openId']): Problem => {
  switch (why) {
    case 'signs_in_at_issuer':
      return problem('invalid', {
        errors: [
          {
            path: 'role',
            message: `must be feed or admin: people sign in at ${openId?.issuer ?? 'the issuer'}`,
          },
        ],
      });
    case 'not_federal':
      return problem('forbidden', {
        detail: 'only a federal officer makes a token of one: say "federal": false',
      });
    case 'of_partner':
      return problem('forbidden', { detail: 'only a federal officer makes or renews a token of a partner' });
  }
};
