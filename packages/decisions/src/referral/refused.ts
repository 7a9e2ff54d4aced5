import type { InputFault, ReferralStatus } from '@hammerhead/contracts';
import type { CargoRefused } from './hold/rules.js';

/** Why a verb was refused. */
export type Refused =
  | { readonly outcome: 'not_found' }
  /** It has changed since the actor saw it. */
  | { readonly outcome: 'stale'; readonly version: number }
  /** The verb does not lead from this status; `detail`, where it is not the status that forbids it. */
  | { readonly outcome: 'wrong_state'; readonly status: ReferralStatus; readonly detail?: string };

/** Why an act on a referral that stands as the actor saw it was refused. */
export type ActRefused =
  | Extract<Refused, { readonly outcome: 'wrong_state' }>
  /** The actor has the right, but not over this one. */
  | { readonly outcome: 'not_theirs'; readonly detail: string }
  /** What is asked for does not fit this referral. */
  | { readonly outcome: 'invalid'; readonly errors: readonly InputFault[] }
  /** The actor has no right to it, or a rule about cargo stands in the way. */
  | CargoRefused;

/** The shipment has an open referral already; null where that was closed meanwhile. */
export interface AlreadyOpen {
  readonly outcome: 'referral_open';
  readonly referral: string | null;
}
