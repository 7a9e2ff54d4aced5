/** How a shipment revision was accepted: to be scored, or why not. */
export type AcceptedAs = 'scored' | 'out_of_scope' | 'canceled' | 'superseded';

/** SQL: the shipment at this position is a dead letter. There are few of them, and they have an index. */
export const isGivenUp = (position: string): string => `
  exists (select from chunk
           where failed_at is not null and done_at is null
             and first_position <= ${position} and last_position >= ${position})`;
