import { inForce } from '../release/visible.js';

/**
 * SQL: where `agreement a` stands at an instant, as `agreementStatusSchema` names it.
 * @param at the instant, as SQL
 */
export const statusAt = (at: string): string =>
  `(case when ${inForce(at)} then 'in_force'
         when a.ended_at is not null then 'ended'
         when a.valid_to <= ${at} then 'expired'
         when a.suspended_at is not null then 'suspended'
         else 'pending' end)`;
