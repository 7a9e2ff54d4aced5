import type { Permission } from '@hammerhead/access';
import type { InputFault } from '@hammerhead/contracts';
import type { StandingCopy } from '@hammerhead/storage';

/** Refused with what is wrong where; each outcome a member of its own. */
export type Faulty<Outcome extends string> = Outcome extends string
  ? { readonly outcome: Outcome; readonly errors: readonly InputFault[] }
  : never;

/** Recipients have copies that stand. */
export interface ReleaseStands {
  readonly outcome: 'release_stands';
  readonly copies: readonly StandingCopy[];
}

/** Why something is not released that holds of releases alone. */
export type NotReleased =
  | Faulty<'no_agreement' | 'agency_needed' | 'marks_forbid'>
  /** Recipients have copies that stand: what they were told is withdrawn first, never replaced under their eyes. */
  | ReleaseStands
  /** There is nothing to release: the feed canceled the shipment, or what it stated is kept no longer. */
  | { readonly outcome: 'not_releasable'; readonly reason: 'canceled' | 'no_facts' };

/** Why something was not released, or not withdrawn. */
export type ReleaseRefused =
  | NotReleased
  | Faulty<'invalid'>
  | { readonly outcome: 'not_found' }
  | { readonly outcome: 'forbidden'; readonly permission: Permission };

/** The same of a withdrawal, or it was withdrawn already. */
export type NotWithdrawn = ReleaseRefused | { readonly outcome: 'withdrawn_before' };
