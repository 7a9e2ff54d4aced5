/** What has become of a shipment revision. */
export type ShipmentState = 'scored' | 'pending' | 'failed' | 'out_of_scope' | 'canceled' | 'superseded';

/**
 * The state of a shipment `s` as SQL: one that is to be scored is `scored` only where it has an assessment, and
 * `failed` where trying was given up.
 * @param assessed SQL that tells whether it has one
 */
export const stateOf = (assessed: string): string => `
  case when s.state <> 'scored' then s.state
       when ${assessed} then 'scored'
       when ${gaveUp('s.position')} then 'failed'
       else 'pending' end`;

/** SQL: the shipment at this position is a dead letter. There are few of these, and they have an index. */
const gaveUp = (position: string): string => `
  exists (select from chunk
           where failed_at is not null and done_at is null
             and first_position <= ${position} and last_position >= ${position})`;
