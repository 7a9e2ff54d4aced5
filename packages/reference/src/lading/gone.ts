/** When the manifest has the cargo laden, null where it does not say, and when it has it depart. */
export interface Stated {
  readonly ladingAt: Date | null;
  readonly departureAt: Date;
}

/**
 * Whether cargo has left for those who would hold it, by what its manifest states; null: it can still be held. Only what is
 * stated forbids a hold, and makes room for a redelivery or a partner. How long before departure cargo is laden in
 * general is an estimate, which orders and forecasts (`stoppableUntil`): it must not keep anybody from stopping what
 * still stands on the dock.
 */
export function goneBy(
  { ladingAt, departureAt }: Stated,
  now: Date,
): { readonly how: 'laden' | 'departed'; readonly at: Date } | null {
  if (departureAt <= now) return { how: 'departed', at: departureAt };
  return ladingAt !== null && ladingAt <= now ? { how: 'laden', at: ladingAt } : null;
}
