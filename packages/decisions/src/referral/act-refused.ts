import type { InputFault } from '@hammerhead/contracts';
import type { CargoRefused } from './hold/rules.js';
import type { Refused } from './refused.js';

/** Why an act on a referral that stands as the actor saw it was refused. */
export type ActRefused =
  | Extract<Refused, { readonly outcome: 'wrong_state' }>
  /** The actor has the right, but not over this one. */
  | { readonly outcome: 'not_theirs'; readonly detail: string }
  /** What is asked for does not fit this referral. */
  | { readonly outcome: 'invalid'; readonly errors: readonly InputFault[] }
  /** The actor has no right to it, or a rule about cargo stands in the way. */
  | CargoRefused;
