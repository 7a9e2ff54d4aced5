import type { Permission } from '@hammerhead/access';
import type { AgreementStatus } from '@hammerhead/contracts';
import type { BreachRow } from '@hammerhead/storage';

/** The agency violated an assurance, and that is not settled. */
export interface BreachStands {
  readonly outcome: 'breach_stands';
  readonly agency: string;
  readonly breach: BreachRow;
}

/** Why nothing was decided about an agreement. */
export type AgreementRefused =
  | { readonly outcome: 'forbidden'; readonly permission: Permission }
  | { readonly outcome: 'not_found' }
  | { readonly outcome: 'stale'; readonly version: number }
  | { readonly outcome: 'wrong_state'; readonly status: AgreementStatus };
