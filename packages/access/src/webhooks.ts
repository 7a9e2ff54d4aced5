import type { TokenActor } from '@hammerhead/contracts';
import { may } from './may.js';

/**
 * Which webhooks an actor may know, and with the right to write change. One that tells of referrals carries their tiers,
 * so it belongs to those who may read referrals; one that tells a feed of its holds, to those who know the feeds' tokens.
 */
export const webhooksKnownTo = (
  actor: Pick<TokenActor, 'role' | 'federal'>,
): { readonly people: boolean; readonly feeds: boolean } => ({
  people: may(actor, 'referral:read'),
  feeds: may(actor, 'token:read'),
});
