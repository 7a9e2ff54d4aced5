import type { WatchlistChange, WatchlistEntry } from '@hammerhead/contracts';
import type { Terminal } from '../context.js';
import { count, printable } from '../terminal/format.js';

/** Reports an edit of a list, and what of it can be found on no shipment. @returns the exit code */
export function reportChange(
  { outcome, watchlist, entries, faults }: WatchlistChange,
  done: string,
  { stdout, stderr }: Terminal,
): number {
  const { name, latest } = watchlist;
  for (const { id } of entries)
    stdout.write(printable(outcome === 'published' ? `${done} ${id}` : `${id} says that already`) + '\n');
  stdout.write(printable(`${name}: version ${latest.version} with ${count(latest.entries)} entries`) + '\n');
  for (const { path, message } of faults) stderr.write(printable(`${path} ${message}`) + '\n');
  return faults.length === 0 ? 0 : 2;
}

/** What an entry says, a line for each thing that it says. */
export function linesOf(entry: WatchlistEntry): string[] {
  const addresses = entry.addresses.map(({ lines, city, country }) =>
    [...lines, city, country].filter((part) => part !== null && part !== '').join(', '),
  );
  const said: readonly (readonly [string, readonly (string | null)[]])[] = [
    ['name', [entry.name]],
    ['aliases', entry.aliases],
    ['kind', [entry.kind]],
    ['countries', entry.countries],
    ['born', entry.datesOfBirth],
    ['identifiers', entry.identifiers.map(({ type, value }) => `${type} ${value}`)],
    ['phones', entry.phones],
    ['emails', entry.emails],
    ['addresses', addresses],
    ['expires', [entry.expiresAt]],
    ['handling', [entry.handling]],
    ['remarks', [entry.remarks]],
  ];
  return said.flatMap(([label, values]) => {
    const told = values.filter((value) => value !== null && value !== '');
    return told.length === 0 ? [] : [`  ${label.padEnd(12)} ${told.join('; ')}`];
  });
}
