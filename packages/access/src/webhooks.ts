import { may, type Rights } from './may.js';

/**
 * Which webhooks an actor may know, and with the right to write change. One that tells of referrals carries their tiers,
 * so it belongs to those who may read referrals; one that tells a feed of its holds carries what people made of what the
 * machine found, so of those who know the feeds' tokens it belongs to the federal officers.
 */
export const webhooksKnownTo = (actor: Rights): { readonly people: boolean; readonly feeds: boolean } => ({
  people: may(actor, 'referral:read'),
  feeds: actor.federal && may(actor, 'token:read'),
});
