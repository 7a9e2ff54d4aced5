import type { ReferralStatus } from '@hammerhead/contracts';

/** Why a verb was refused. */
export type Refused =
  | { readonly outcome: 'not_found' }
  /** It has changed since the actor saw it. */
  | { readonly outcome: 'stale'; readonly version: number }
  /** The verb does not lead from this status; `detail`, where it is not the status that forbids it. */
  | { readonly outcome: 'wrong_state'; readonly status: ReferralStatus; readonly detail?: string };

/** The shipment has an open referral already; null where that was closed meanwhile. */
export interface AlreadyOpen {
  readonly outcome: 'referral_open';
  readonly referral: string | null;
}
