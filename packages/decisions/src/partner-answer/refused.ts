import type { Permission } from '@hammerhead/access';
import type { InputFault } from '@hammerhead/contracts';

/** Why nothing was said. */
export type SayingRefused =
  | { readonly outcome: 'forbidden'; readonly permission: Permission }
  /** There is none that this person may read. */
  | { readonly outcome: 'not_found' }
  | { readonly outcome: 'invalid'; readonly errors: readonly InputFault[] }
  /** `detail` names what stands, to whom may know it, and what can be done instead. */
  | { readonly outcome: 'wrong_state'; readonly detail: string };
