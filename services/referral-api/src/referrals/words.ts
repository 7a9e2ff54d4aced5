import { type Permission, rolesThatMay } from '@hammerhead/access';
import type { ReferralStatus } from '@hammerhead/contracts';

/** What is so of a referral in each status, and what can be done with it instead of what was asked for. */
const standing: Readonly<Record<ReferralStatus, string>> = {
  new: 'nobody has it, no hold was asked for, and no exam is under way',
  assigned: 'no hold was asked for, and no exam is under way',
  in_review: 'it waits for an agency; no hold was asked for, and no exam is under way',
  hold_requested: 'a hold was already asked for: place it, or withdraw the request',
  held: 'the cargo is already held: examine it, lift the hold, or close the referral',
  examining: 'an exam is under way: record what it found, or waive it',
  closed: 'the referral is closed: reopen it first',
};

/** Why what was asked for cannot be done with a referral in this status. */
export const whereItStands = (status: ReferralStatus, asked: string): string =>
  `${asked} is not possible now, because ${standing[status]}`;

/** What people are told who lack a right: who has it, and what they can do themselves. */
const ways: Partial<Record<Permission, string>> = {
  'hold:place': 'request the hold, and a supervisor places it',
  'referral:assign': 'ask whoever has it, or a supervisor',
};

/** Who may do what this person may not; the permission is named for whoever grants it. */
export function whoMay(permission: Permission): string {
  const roles = rolesThatMay(permission).map((role) => `${role.replaceAll('_', ' ')}s`);
  const way = ways[permission];
  return `only ${roles.join(', ')} may do that${way === undefined ? '' : `: ${way}`} (${permission})`;
}
