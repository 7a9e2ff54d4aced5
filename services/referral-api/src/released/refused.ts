import type { NotWithdrawn, ReleaseStands } from '@hammerhead/decisions';
import { type Problem, problem } from '@hammerhead/service-kit';
import { whoMay } from '../referrals/words.js';

/** The problem codes of what a release is refused with. */
export const releaseProblems = [
  'no_agreement',
  'agency_needed',
  'marks_forbid',
  'release_stands',
  'wrong_state',
] as const;

/** The problem to answer with when something is not released, or not withdrawn. */
export function releaseProblem(refused: NotWithdrawn): Problem {
  switch (refused.outcome) {
    case 'not_found':
      return problem('not_found');
    case 'forbidden':
      return problem('forbidden', { detail: whoMay(refused.permission) });
    case 'release_stands':
      return releaseStands(refused, 'withdraw that first, or leave these countries out');
    case 'withdrawn_before':
      return problem('wrong_state', { detail: 'it was withdrawn already, and stays as it was' });
    case 'not_releasable':
      return problem('wrong_state', {
        detail: whyNot[refused.reason],
        extensions: { reason: refused.reason },
      });
    default:
      return problem(refused.outcome, { errors: refused.errors });
  }
}

/** @param instead what whoever asked does then */
export const releaseStands = ({ copies }: ReleaseStands, instead: string): Problem =>
  problem('release_stands', {
    detail: `${[
      ...holding(
        copies.filter(({ suspended }) => !suspended),
        'can read it by a release that stands',
      ),
      ...holding(
        copies.filter(({ suspended }) => suspended),
        'has it by a release that stands, under an agreement that is suspended',
      ),
    ].join('; ')}: ${instead}`,
    extensions: { releases: [...new Set(copies.map(({ release }) => release))] },
  });

const holding = (copies: ReleaseStands['copies'], how: string): string[] =>
  copies.length === 0
    ? []
    : [`${copies.map(({ agency, countries }) => `${agency} (${countries.join(', ')})`).join(', ')} ${how}`];

const whyNot = {
  canceled: 'the feed canceled the shipment: there is nothing to look for where it was bound',
  no_facts: 'what the manifest stated of this shipment is kept no longer: there is nothing to release',
} as const;
