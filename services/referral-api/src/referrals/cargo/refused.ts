import type { CargoRefused } from '@hammerhead/decisions';
import { type Problem, problem } from '@hammerhead/service-kit';
import { instantText, type TimelineEntry } from '@hammerhead/contracts';
import type { Otherwise } from '../refused.js';
import { whereItStands } from '../words.js';

/** What remains to be done about cargo that has left. */
const alternatives = ['redelivery_ordered', 'departed_partner_notified'];

/** Every entry that brings a referral to where it stands. */
const kinds: readonly TimelineEntry['kind'][] = ['created', 'pending', 'hold', 'exam', 'closed', 'reopened'];

/** How a referral came to where an act on its cargo does not lead from. @param asked what was asked for */
export const moving = (asked: string): Otherwise => ({
  kinds,
  instead: (status) => whereItStands(status, asked),
});

/** The problem codes of an act on cargo. */
export const cargoProblems = [
  'four_eyes',
  'wrong_state',
  'cargo_gone',
  'stale',
  'precondition_required',
] as const;

/** The problem to answer with when a rule about the cargo of a referral refuses an act. */
export function cargoProblem(
  refused: Exclude<CargoRefused, { outcome: 'forbidden' | 'wrong_state' }>,
): Problem {
  switch (refused.outcome) {
    case 'held_elsewhere':
      return problem('wrong_state', {
        detail: 'another referral of this shipment holds it',
        extensions: { referralId: refused.referral },
      });
    case 'cargo_gone':
      return problem('cargo_gone', {
        detail:
          `by its manifest it departed at ${instantText(refused.at)}; ` +
          'close the referral as redelivery_ordered, or release it to where it is bound, and close it as ' +
          'departed_partner_notified',
        extensions: { alternatives },
      });
    case 'four_eyes':
      return problem('four_eyes', {
        detail:
          'you asked that the cargo be held, and no exam of the cargo itself has cleared it since: somebody else has to ' +
          'decide that it goes, or needs no exam',
      });
    case 'ground_needed':
      return problem('invalid', {
        errors: [
          {
            path: 'ground',
            message: 'is needed: no exam of the cargo itself was recorded since it was held',
          },
        ],
      });
    case 'hold_needed':
      return problem('wrong_state', {
        detail: 'the cargo is not held; place a hold first, or examine its documents',
      });
    case 'other_exam':
      return problem('wrong_state', {
        detail: `an exam of the level ${refused.level} is under way: record or waive that one first`,
      });
  }
}
