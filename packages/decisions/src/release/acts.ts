import type { StandingCopy } from '@hammerhead/storage';
import type { Act } from '../referral/act.js';

/** Releasing the shipment of a referral. */
export const releaseAct: Act = {
  verb: 'release',
  step: 'release',
  permission: 'release:create',
  path: 'release',
  body: {},
  needs: ['countries', 'purpose', 'tearline'],
  takes: ['agency', 'urgency', 'answerBy', 'expiresAt', 'marks'],
  brings: ({ copies = [] }) =>
    'agencies that have an agreement in force read what the manifest states of the shipment, and your words; nothing ' +
    `else${copies.length === 0 ? '' : `. It was released already to ${agenciesOf(copies)}`}`,
  obstacle: ({ referral }) => {
    if (!referral.canceled) return null;
    const detail = 'the feed canceled the shipment: there is nothing to look for where it was bound';
    return { refused: { outcome: 'wrong_state', status: referral.status, detail }, blocked: detail };
  },
};

/** The most releases of which `actions` offers the withdrawal; the lists of releases have all. */
const mostOffered = 20;

/** Taking back each release that stands. */
export function withdrawActs(copies: readonly StandingCopy[]): readonly Act[] {
  const ids = [...new Set(copies.map(({ release }) => release))].slice(0, mostOffered);
  return ids.map((id) => ({
    verb: 'withdraw_release',
    method: 'DELETE',
    step: 'withdrawRelease',
    permission: 'release:withdraw',
    path: `releases/${id}`,
    body: {},
    needs: ['reason'],
    takes: ['agency'],
    brings: `${agenciesOf(copies.filter(({ release }) => release === id))} can no longer read it; what was said about it stays on record`,
  }));
}

const agenciesOf = (copies: readonly StandingCopy[]): string =>
  [...new Set(copies.map(({ agency, countries }) => `${agency} (${countries.join(', ')})`))].join(', ');
