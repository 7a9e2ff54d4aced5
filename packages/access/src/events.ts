import { may, type Rights } from './may.js';

/**
 * What an actor hears of while it happens: a partner of what was released to its agency, others of referrals, whose tiers may
 * rest on EEI (15 CFR 30.60), and of what partners did about releases, which the same people may read; null: of nothing.
 */
export const eventsKnownTo = (actor: Rights): 'releases' | 'referrals' | null => {
  if (may(actor, 'inbox:read')) return 'releases';
  return may(actor, 'referral:read') ? 'referrals' : null;
};
