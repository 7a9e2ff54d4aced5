import { createHash } from 'node:crypto';
import { faultsInReceipt, type ListEntry, toStored } from '@hammerhead/contracts';
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

export interface ReadList extends Pick<OpenList, 'format' | 'head'> {
  readonly entries: readonly IncomingEntry[];
  readonly tally: ListTally;
  /** The first faults, at most `faultsInReceipt`. */
  readonly faults: readonly ListFault[];
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
      if (entry !== undefined) {
        const body = toStored<ListEntry>(entry);
        const hash = createHash('sha256').update(body).digest().subarray(0, 16);
        entries.push({ id: entry.id, body, hash });
      }
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
    return { format, head, entries, tally, faults };
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
