import type { SayingRefused } from '@hammerhead/decisions';
import { type Problem, problem } from '@hammerhead/service-kit';
import { whoMay } from '../referrals/words.js';

/** The problem to answer with when nothing was said. */
export function unsaid(refused: SayingRefused): Problem {
  switch (refused.outcome) {
    case 'forbidden':
      return problem('forbidden', { detail: whoMay(refused.permission) });
    case 'not_found':
      return problem('not_found');
    case 'invalid':
      return problem('invalid', { errors: refused.errors });
    case 'wrong_state':
      return problem('wrong_state', { detail: refused.detail });
  }
}
