import type { ListEntry, NewWatchlistEntry, WatchlistEntryChange } from '@hammerhead/contracts';

/**
 * An entry as it would be written anew after a change: what the change leaves out stays, and null takes it away. A
 * change of one of `country` and `countries` is one of both.
 */
export function changedEntry(
  standing: ListEntry,
  { reason: _, ...change }: WatchlistEntryChange,
): NewWatchlistEntry {
  const { countries, ...rest } = standing;
  const said = Object.fromEntries(Object.entries(change).filter(([, given]) => given !== undefined));
  const stays = said['country'] === undefined && said['countries'] === undefined;
  return {
    ...rest,
    aliases: [...rest.aliases],
    identifiers: rest.identifiers.map(({ type, value }) => ({ type, value })),
    phones: [...rest.phones],
    emails: [...rest.emails],
    addresses: rest.addresses.map(({ lines, city, country }) => ({ lines: [...lines], city, country })),
    datesOfBirth: [...(rest.datesOfBirth ?? [])],
    ...(stays ? { countries: [...countries] } : {}),
    ...said,
  };
}
