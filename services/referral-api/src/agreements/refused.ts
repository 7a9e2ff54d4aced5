import { type AgreementRefused, type BreachStands } from '@hammerhead/decisions';
import { instantText } from '@hammerhead/contracts';
import { type Problem, problem } from '@hammerhead/service-kit';
import { whoMay } from '../referrals/words.js';

/** The problem with which nothing was decided about an agreement. */
export function refusedAgreement(
  refused: AgreementRefused | BreachStands,
  stale?: (version: number) => Problem,
): Problem {
  switch (refused.outcome) {
    case 'forbidden':
      return problem('forbidden', { detail: whoMay(refused.permission) });
    case 'not_found':
      return problem('not_found');
    case 'stale':
      return stale?.(refused.version) ?? problem('stale');
    case 'wrong_state':
      return problem('wrong_state', { detail: `the agreement is ${refused.status.replaceAll('_', ' ')}` });
    case 'breach_stands': {
      const { agency, breach } = refused;
      return problem('breach_stands', {
        detail:
          `on ${instantText(breach.recordedAt)} ${breach.recordedBy} recorded that ${agency} violated an assurance (19 CFR ` +
          `103.33(b)(2)): somebody else settles that at /v1/agreements/${breach.agreementId}/settle`,
        extensions: { agreementId: breach.agreementId },
      });
    }
  }
}
