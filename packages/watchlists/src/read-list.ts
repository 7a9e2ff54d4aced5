import type { ListFormat } from '@hammerhead/contracts';
import { isCslHeader, readCslCsv } from './csl/from-csv.js';
import { readCslJson } from './csl/from-json.js';
import { BrokenList, type ListItem, mostRecords } from './item.js';
import type { ColumnMap } from './mapped/column-map.js';
import { readMappedCsv } from './mapped/from-csv.js';
import { readMappedJson } from './mapped/from-json.js';
import { type ListHead, readOwnEntries, readOwnHead } from './own/read-own.js';
import { noDetails, type SdnDetails } from './sdn/details.js';
import { isSdnRecord, readSdnCsv } from './sdn/from-csv.js';
import { type CsvRecord, csvRecords } from './text/csv.js';
import { isObject, parseJson } from './text/json.js';
import { joined, peek, type Pieces, textOf } from './text/pieces.js';

export interface ListOptions {
  /** Told by the file where it is left out. */
  readonly format?: ListFormat | undefined;
  /** Of a plain CSV or JSON file. */
  readonly map?: ColumnMap | undefined;
  /** Other names and addresses of sdn.csv, which stand in files of their own. */
  readonly details?: SdnDetails | undefined;
  /** Most records; more refuse the list. */
  readonly limit?: number | undefined;
  /** `YYYY-MM-DD`: what an agency lists and has expired by then is told; nothing is, where it is left out. */
  readonly today?: string | undefined;
}

export interface OpenList {
  readonly format: ListFormat;
  /** What the file says about the list itself. */
  readonly head: ListHead;
  /**
   * True where one record that is left out refuses the list: an agency can mend what it wrote itself, but not what others
   * publish.
   */
  readonly strict: boolean;
  /** The records, each read once. Reading may throw BrokenList. */
  readonly items: AsyncIterable<ListItem>;
}

/**
 * Reads a list file as it comes in: the Consolidated Screening List as CSV or JSON, OFAC's sdn.csv, plain CSV or JSON
 * with a column map, or Hammerhead's own form. Nothing is lost silently: what cannot be read is a fault with its line
 * or path.
 * @throws BrokenList where the file is of no such format
 */
export async function openList(pieces: Pieces, options: ListOptions = {}): Promise<OpenList> {
  const { start, whole } = await peek(textOf(pieces), 1);
  const isJson = /^\s*[[{]/.test(start);
  const { format } = options;
  const wantsJson = format === undefined ? isJson : format === 'entries' || format.endsWith('json');
  if (format !== undefined && wantsJson !== isJson && start.trim() !== '')
    throw new BrokenList(`the file is ${isJson ? '' : 'not '}JSON, unlike the format ${format}`);
  return wantsJson ? openJson(parseJson(await joined(whole)), options) : openCsv(csvRecords(whole), options);
}

const tooMany = (limit: number): string => `a list may have ${limit.toLocaleString('en-US')} records`;

async function openCsv(records: AsyncGenerator<CsvRecord>, options: ListOptions): Promise<OpenList> {
  const { limit = mostRecords } = options;
  const first = await records.next();
  if (first.done === true) throw new BrokenList('the file is empty');
  async function* all(): AsyncGenerator<CsvRecord> {
    if (first.done !== true) yield first.value;
    let count = 1;
    for await (const record of records) {
      count += 1;
      if (count > limit + 1) throw new BrokenList(tooMany(limit), { line: record.line });
      yield record;
    }
  }
  const format = options.format ?? csvFormatOf(first.value.cells, options);
  const open = (items: AsyncIterable<ListItem>): OpenList => ({ format, head: {}, strict: false, items });
  if (format === 'csl-csv') return open(readCslCsv(all()));
  if (format === 'sdn-csv') return open(readSdnCsv(all(), options.details ?? noDetails));
  return open(readMappedCsv(all(), options.map, options.today));
}

function csvFormatOf(cells: readonly string[], { map }: ListOptions): ListFormat {
  if (map !== undefined) return 'csv';
  if (isCslHeader(cells.map((cell) => cell.trim()))) return 'csl-csv';
  return isSdnRecord(cells) ? 'sdn-csv' : 'csv';
}

function openJson(document: unknown, options: ListOptions): OpenList {
  const [path, values] = arrayIn(document);
  const { limit = mostRecords } = options;
  if (values.length > limit) throw new BrokenList(tooMany(limit), { path });
  const format = options.format ?? jsonFormatOf(path, values, options);
  const open = (items: AsyncIterable<ListItem>, head: ListHead = {}): OpenList => ({
    format,
    head,
    strict: format === 'entries',
    items,
  });
  if (format === 'csl-json') return open(readCslJson(values));
  if (format !== 'entries') return open(readMappedJson(values, path, options.map, options.today));
  const { head, faults } = readOwnHead(isObject(document) ? document : {});
  async function* items(): AsyncGenerator<ListItem> {
    if (faults.length > 0) yield { faults };
    yield* readOwnEntries(values, options.today);
  }
  return open(items(), head);
}

/** The list within a document: the document itself, or the one array that it holds. */
function arrayIn(document: unknown): readonly [path: string, values: readonly unknown[]] {
  if (Array.isArray(document)) return ['', document];
  if (!isObject(document)) throw new BrokenList('must be an array, or an object with `entries` or `results`');
  for (const key of ['entries', 'results']) {
    const value = document[key];
    if (Array.isArray(value)) return [key, value];
    if (value !== undefined) throw new BrokenList('must be an array', { path: key });
  }
  const [only, ...others] = Object.entries(document).filter(([, value]) => Array.isArray(value));
  if (only === undefined || others.length > 0 || !Array.isArray(only[1]))
    throw new BrokenList('must be an array, or an object with `entries` or `results`');
  return [only[0], only[1]];
}

function jsonFormatOf(path: string, values: readonly unknown[], { map }: ListOptions): ListFormat {
  if (map !== undefined) return 'json';
  if (path === 'entries') return 'entries';
  const sample = values.find(isObject);
  return sample !== undefined && 'source' in sample && 'alt_names' in sample ? 'csl-json' : 'json';
}
