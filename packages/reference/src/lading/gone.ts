/**
 * When cargo left, for those who would hold it, as its manifest states it; null: it can still be held. Only the departure
 * that is stated forbids a hold, and makes room for a redelivery or a partner. When it is laden, stated or estimated,
 * orders and forecasts (`stoppableUntil`): what is aboard can still be taken off, and a feed that says so must not keep
 * anybody from stopping it.
 */
export const goneBy = ({ departureAt }: { readonly departureAt: Date }, now: Date): Date | null =>
  departureAt <= now ? departureAt : null;
