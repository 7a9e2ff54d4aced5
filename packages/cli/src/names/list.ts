import type { ListEntry } from '@hammerhead/contracts';
import { createReadStream } from 'node:fs';
import { gunzipMembers } from '@hammerhead/gzip';
import { BrokenList, openList } from '@hammerhead/watchlists';
import { Failure, reasonOf } from '../failure.js';

const GZIP = /\.gz$/i;

/** Reads the entries of a list file (`readListFile`). */
export const readEntries = async (file: string): Promise<ListEntry[]> => (await readListFile(file)).entries;

/** Reads a whole list file, plain or gzip. Records with faults are left out, as they are when it is imported. */
export async function readListFile(file: string): Promise<{ format: string; entries: ListEntry[] }> {
  let format = '';
  const entries: ListEntry[] = [];
  const bytes = createReadStream(file);
  try {
    const list = await openList(GZIP.test(file) ? bytes.pipe(gunzipMembers()) : bytes);
    format = list.format;
    for await (const { entry } of list.items) if (entry !== undefined) entries.push(entry);
  } catch (error) {
    if (error instanceof BrokenList) {
      throw new Failure(`${file}:${error.line === undefined ? '' : `${error.line}:`} ${error.message}`);
    }
    throw new Failure(`${file} cannot be read: ${reasonOf(error)}`);
  } finally {
    bytes.destroy();
  }
  if (entries.length === 0) throw new Failure(`${file} holds no entries`);
  return { format, entries };
}
