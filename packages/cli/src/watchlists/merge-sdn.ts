import { createReadStream } from 'node:fs';
import {
  BrokenList,
  openList,
  readSdnAddresses,
  readSdnAliases,
  type SdnDetails,
} from '@hammerhead/watchlists';
import { Failure, reasonOf } from '../failure.js';

/**
 * OFAC's three files as one list in Hammerhead's own form: the API takes one body. Rows of sdn.csv that cannot be read
 * are noted, as the API would tell them.
 */
export async function mergeSdn(
  file: AsyncIterable<Uint8Array>,
  { alt, add }: { alt: string | undefined; add: string | undefined },
  note: (fault: string) => void,
): Promise<string> {
  const details: SdnDetails = {
    aliases: alt === undefined ? new Map() : await reading(alt, (pieces) => readSdnAliases(pieces)),
    addresses: add === undefined ? new Map() : await reading(add, (pieces) => readSdnAddresses(pieces)),
  };
  const { items } = await openList(file, { format: 'sdn-csv', details });
  const entries: unknown[] = [];
  for await (const { entry, faults } of items) {
    if (entry !== undefined) entries.push(entry);
    for (const { line, path, message } of faults) note(`line ${line ?? '?'}: ${path} ${message}`);
  }
  return JSON.stringify({ entries });
}

async function reading<T>(path: string, read: (pieces: AsyncIterable<Uint8Array>) => Promise<T>): Promise<T> {
  try {
    return await read(createReadStream(path));
  } catch (error) {
    const where = error instanceof BrokenList && error.line !== undefined ? `, line ${error.line}` : '';
    throw new Failure(`${path}${where}: ${reasonOf(error)}`);
  }
}
