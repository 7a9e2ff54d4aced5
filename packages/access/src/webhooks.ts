import type { TokenActor } from '@hammerhead/contracts';
import { may, type Rights } from './may.js';

/** An agency's own, of those of its officers who speak for the same countries. */
export interface PartnerScope {
  readonly agency: string;
  readonly countries: readonly string[];
}

/** Which webhooks somebody may know: those that tell people's events, those that tell a feed's, those of an agency. */
export interface WebhookScope {
  readonly people: boolean;
  readonly feeds: boolean;
  readonly partner: PartnerScope | null;
}

/**
 * Which webhooks an actor may know, and with the right to write change. One that tells of referrals carries their tiers,
 * so it belongs to those who may read referrals; one that tells a feed of its holds carries what people made of what the
 * machine found, so of those who know the feeds' tokens it belongs to the federal officers. A partner's tells of what was
 * released to it, to its officers of the same countries: who speaks for more or fewer may read less of that (REL TO, or
 * what was released to other countries), so could have it sent to themselves.
 */
export const webhooksKnownTo = (actor: Rights & Pick<TokenActor, 'agency' | 'countries'>): WebhookScope => ({
  people: may(actor, 'referral:read'),
  feeds: actor.federal && may(actor, 'token:read'),
  partner:
    may(actor, 'inbox:read') && actor.agency !== undefined && actor.countries !== undefined
      ? { agency: actor.agency, countries: actor.countries }
      : null,
});
