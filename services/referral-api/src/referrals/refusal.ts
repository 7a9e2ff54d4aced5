import type { ActRefused, Refused } from '@hammerhead/decisions';
import { type Problem, problem } from '@hammerhead/service-kit';
import type { Queryable } from '@hammerhead/storage';
import { cargoProblem } from './cargo/refused.js';
import { whoMay } from './words.js';
import { type Matched, type Otherwise, staleReferral, wrongState } from './refused.js';

/**
 * The problem to answer with when a verb is refused.
 * @param matched what `If-Match` said; null where it was not needed and said nothing
 */
export async function refusal(
  db: Queryable,
  id: string,
  refused: Refused | ActRefused,
  matched: Matched | null,
  { kinds, instead }: Otherwise,
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
        : wrongState(db, id, {
            status: refused.status,
            kinds,
            instead: typeof instead === 'string' ? instead : instead(refused.status),
          });
    case 'forbidden':
      return problem('forbidden', { detail: whoMay(refused.permission) });
    default:
      return cargoProblem(refused);
  }
}
