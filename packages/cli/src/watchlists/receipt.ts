import { mostLoss, type WatchlistReceipt, watchlistReceiptSchema } from '@hammerhead/contracts';
import type { Terminal } from '../context.js';
import { Failure } from '../failure.js';
import { count, printable } from '../terminal/format.js';

/** The most faults of the server's answer that are listed. */
const faultsShown = 10;

/** Reads the answer to an import. @throws Failure if it is not one */
export function receiptOf(answer: string): WatchlistReceipt {
  try {
    return watchlistReceiptSchema.parse(JSON.parse(answer));
  } catch {
    throw new Failure('the server does not answer as Hammerhead does');
  }
}

/**
 * Reports the result of an import, and on standard error what a person must check.
 * @param noted the number of faults reported before
 * @returns the total number of faults
 */
export function report(receipt: WatchlistReceipt, noted: number, { stdout, stderr }: Terminal): number {
  const { name, outcome, latest, staleFrom, faults, faultCount, leftOut, unused, dropped } = receipt;
  const { version, entries, added, changed, removed } = latest;
  stdout.write(
    outcome === 'published'
      ? `${name}: version ${version} with ${count(entries)} entries: ${count(added)} added, ${count(changed)} changed, ${count(removed)} removed\n`
      : `${name}: version ${version} says the same already${outcome === 'reissued' ? '; issued anew' : ''}\n`,
  );
  if (staleFrom !== null) stdout.write(`stale from ${staleFrom} on, unless it is imported again\n`);
  const before = entries - added + removed;
  if (outcome === 'published' && isMuch(removed, before))
    stderr.write(
      `THE LIST HAS SHRUNK: ${count(removed)} of its ${count(before)} entries are not on it any more\n`,
    );
  if (unused.length > 0) stderr.write(printable(`not used: ${unused.join(', ')}`) + '\n');
  if (dropped.length > 0)
    stderr.write(printable(`GONE FROM ALL ENTRIES: ${dropped.join(', ')}; is a column not mapped?`) + '\n');
  for (const { line, path, message } of faults.slice(0, faultsShown))
    stderr.write(printable(`${line === null ? '' : `line ${line}: `}${path} ${message}`) + '\n');
  if (faultCount > faultsShown) stderr.write(`and ${count(faultCount - faultsShown)} more faults\n`);
  const all = faultCount + noted;
  if (all === 0) return 0;
  const rows = leftOut === 0 ? '' : `; rows left out: ${count(leftOut)}`;
  stderr.write(`${outcome} with ${count(all)} ${all === 1 ? 'fault' : 'faults'}${rows}\n`);
  return all;
}

/** Whether more entries were removed than usually leave in a day; the server's limit when nothing else is requested. */
const isMuch = (removed: number, before: number): boolean =>
  removed > (mostLoss.percent / 100) * before &&
  (removed > mostLoss.entries || removed > (mostLoss.percentOfFew / 100) * before);
