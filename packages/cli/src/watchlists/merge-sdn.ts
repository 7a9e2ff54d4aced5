import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import {
  BrokenList,
  isFindable,
  type ListFault,
  openList,
  readSdnAddresses,
  readSdnAliases,
  readSdnComments,
  type SdnFile,
} from '@hammerhead/watchlists';
import { Failure, reasonOf } from '../failure.js';

/** The files that OFAC publishes beside sdn.csv, by their names in the options. */
export type SdnPaths = Readonly<Partial<Record<SdnFile, string | undefined>>>;

export interface MergedSdn {
  /** The list in Hammerhead's own form, as JSON. */
  readonly body: Readable;
  /** The number of faults reported. */
  readonly faults: number;
}

/**
 * Merges OFAC's files into one list in Hammerhead's own form, because the API takes one body. Rows that cannot be
 * read, or that belong to nobody, are reported with their file, as the API would report them.
 * @throws Failure if a file beside sdn.csv cannot be opened
 * @throws BrokenList if one of them cannot be read to its end
 */
export async function mergeSdn(
  file: AsyncIterable<Uint8Array>,
  paths: SdnPaths,
  note: (fault: string) => void,
): Promise<MergedSdn> {
  const details = {
    aliases: await reading(paths.alt, readSdnAliases),
    addresses: await reading(paths.add, readSdnAddresses),
    comments: await reading(paths.comments, readSdnComments),
  };
  const { items, tally } = await openList(file, { format: 'sdn-csv', details });
  const entries: string[] = [];
  let unfindable = 0;
  const tell = ({ file: beside, line, path, message }: ListFault): void => {
    const where = [beside === undefined ? undefined : paths[beside], `line ${line ?? '?'}`];
    note(`${where.filter((part) => part !== undefined).join(', ')}: ${path} ${message}`);
  };
  for await (const { entry, faults, at } of items) {
    for (const fault of faults) tell(fault);
    if (entry === undefined) continue;
    // In Hammerhead's own form, one entry that cannot be found would make the API refuse the list.
    if (isFindable(entry)) entries.push(JSON.stringify(entry));
    else {
      unfindable += 1;
      tell({ ...at, path: 'SDN_Name', message: 'nothing of it can be found on a shipment; left out' });
    }
  }
  return { body: Readable.from(bodyOf(entries)), faults: tally().faults + unfindable };
}

function* bodyOf(entries: readonly string[]): Generator<string> {
  yield '{"entries":[';
  for (const [index, entry] of entries.entries()) yield index === 0 ? entry : `,${entry}`;
  yield ']}';
}

async function reading<T>(
  path: string | undefined,
  read: (pieces: AsyncIterable<Uint8Array>) => Promise<T>,
): Promise<T | undefined> {
  if (path === undefined) return undefined;
  try {
    return await read(createReadStream(path));
  } catch (error) {
    if (error instanceof BrokenList)
      throw new BrokenList(
        `${path}${error.line === undefined ? '' : `, line ${error.line}`}: ${error.message}`,
      );
    throw new Failure(`${path}: ${reasonOf(error)}`);
  }
}
