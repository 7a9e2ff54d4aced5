/**
 * SQL: where `agreement a` stands at an instant, as `agreementStatusSchema` names it. `in_force` is what `inForce` says, which
 * decides what can be read: a test holds the two to one another.
 * @param at the instant, as SQL
 */
export const statusAt = (at: string): string =>
  `(case when a.ended_at is not null then 'ended'
         when a.valid_to <= ${at} then 'expired'
         when a.suspended_at is not null then 'suspended'
         when a.valid_from > ${at} then 'pending'
         else 'in_force' end)`;
