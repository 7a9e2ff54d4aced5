import { faultsInReceipt } from '@hammerhead/contracts';
import { breather, breathing, problem } from '@hammerhead/service-kit';
import type { IncomingEntry } from '@hammerhead/storage';
import {
  BrokenList,
  type ListFault,
  type ListOptions,
  type ListTally,
  openList,
  type OpenList,
} from '@hammerhead/watchlists';
import { incomingEntry } from './incoming.js';

export interface ReadList extends Pick<OpenList, 'format' | 'head'> {
  readonly entries: readonly IncomingEntry[];
  readonly tally: ListTally;
  /** The first faults, at most `faultsInReceipt`. */
  readonly faults: readonly ListFault[];
  /** The columns of a mapped file that nothing is read from. */
  readonly unused: readonly string[];
}

/**
 * Reads a list file to its end, and yields to other work meanwhile.
 * @throws Problem `invalid` if it breaks off or is of no known format, or if a record of an agency's own list cannot
 *   be read
 */
export async function readEntries(
  pieces: AsyncIterable<Uint8Array>,
  options: ListOptions,
): Promise<ReadList> {
  const entries: IncomingEntry[] = [];
  const faults: ListFault[] = [];
  const breathe = breather();
  try {
    const list = await openList(breathing(pieces, breathe), options);
    const { format, head, strict } = list;
    let isListFaulty = false;
    for await (const { entry, faults: own, isAboutList } of list.items) {
      if (isAboutList) isListFaulty = true;
      faults.push(...own.slice(0, faultsInReceipt - faults.length));
      if (entry !== undefined) entries.push(incomingEntry(entry));
      await breathe();
    }
    const tally = list.tally();
    if (strict && (tally.leftOut > 0 || isListFaulty))
      throw problem('invalid', { errors: faults.map(faultAt) });
    if (!strict && entries.length === 0)
      throw problem('invalid', {
        detail: 'no entry can be read',
        errors: faults.length > 0 ? faults.map(faultAt) : [{ path: '', message: 'holds no entry' }],
      });
    return { format, head, entries, tally, faults, unused: list.unused() };
  } catch (error) {
    if (!(error instanceof BrokenList)) throw error;
    throw problem('invalid', { errors: [faultAt(error)] });
  }
}

/** Formats the place of a fault: `line 17, end_date`. */
const faultAt = ({ line, path, message }: { line?: number | undefined; path: string; message: string }) => ({
  path: [line === undefined ? '' : `line ${line}`, path].filter((part) => part !== '').join(', '),
  message,
});
