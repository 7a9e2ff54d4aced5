import type { TimelineEntry } from '@hammerhead/contracts';
import type { ActRefused, Refused } from '@hammerhead/decisions';
import { type Problem, problem } from '@hammerhead/service-kit';
import type { Queryable } from '@hammerhead/storage';
import { cargoRefused } from '../holds/refused.js';
import { type Matched, staleReferral, wrongState } from './refused.js';

/**
 * The problem to answer with when a verb is refused.
 * @param matched what `If-Match` said; null where it was not needed and said nothing
 * @param otherwise how it came to its status, and what can be done instead
 */
export async function refusal(
  db: Queryable,
  id: string,
  refused: Refused | ActRefused,
  matched: Matched | null,
  otherwise: { readonly kinds: readonly TimelineEntry['kind'][]; readonly instead: string },
): Promise<Problem> {
  switch (refused.outcome) {
    case 'not_found':
      return problem('not_found');
    case 'stale':
      return matched === null ? problem('stale') : staleReferral(db, id, refused.version, matched);
    case 'not_theirs':
      return problem('forbidden', { detail: refused.detail });
    case 'invalid':
      return problem('invalid', { errors: refused.errors });
    case 'wrong_state':
      return 'detail' in refused && refused.detail !== undefined
        ? problem('wrong_state', {
            detail: refused.detail,
            extensions: { referralStatus: refused.status },
          })
        : wrongState(db, id, { status: refused.status, ...otherwise });
    default:
      return cargoRefused(db, id, refused, 'what you ask for');
  }
}
