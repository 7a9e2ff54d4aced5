import type { ListFormat } from '@hammerhead/contracts';
import { isCslHeader, readCslCsv } from './csl/from-csv.js';
import { readCslJson } from './csl/from-json.js';
import { BrokenList, type ListItem, type ListTally, mostRecords, tooMany } from './item.js';
import type { ColumnMap } from './mapped/column-map.js';
import { readMappedCsv } from './mapped/from-csv.js';
import { readMappedJson } from './mapped/from-json.js';
import { UnusedColumns } from './mapped/unused-columns.js';
import { type ListHead, readOwnEntries, readOwnHead } from './own/read-own.js';
import { partOf } from './part-of.js';
import type { SdnDetails } from './sdn/details.js';
import { isSdnRecord, readSdnCsv, sdnColumns } from './sdn/from-csv.js';
import { type CsvRecord, csvRecords } from './text/csv.js';
import { firstObjects } from './text/json.js';
import { type JsonDocument, type JsonPart, splitJson } from './text/json-split.js';
import { peek, type Pieces, textOf } from './text/pieces.js';

export interface ListOptions {
  /** The format; by default recognized from the file. */
  readonly format?: ListFormat | undefined;
  /** The map of a plain CSV or JSON file. */
  readonly map?: ColumnMap | undefined;
  /** Other names, addresses and long remarks of sdn.csv, which are in separate files. */
  readonly details?: SdnDetails | undefined;
  /** Most records; more refuse the list. */
  readonly limit?: number | undefined;
  /** `YYYY-MM-DD`: entries of an agency that have expired by then are reported; none is, where it is left out. */
  readonly today?: string | undefined;
}

export interface OpenList {
  readonly format: ListFormat;
  /** What the file states about the list itself. */
  readonly head: ListHead;
  /**
   * Whether one record that is left out refuses the list: an agency can correct its own list, but not what others
   * publish.
   */
  readonly strict: boolean;
  /** The records, each read once, and what is wrong with the list itself. Reading may throw BrokenList. */
  readonly items: AsyncIterable<ListItem>;
  /** The counts of `items` read so far. */
  readonly tally: () => ListTally;
  /** The columns of a mapped file, read so far, that nothing is read from. */
  readonly unused: () => readonly string[];
}

/**
 * Reads a list file as it comes in: the Consolidated Screening List as CSV or JSON, OFAC's sdn.csv, plain CSV or JSON
 * with a column map, or Hammerhead's own form. Nothing is lost silently: what cannot be read is a fault with its line
 * or path, see `ListTally`.
 * @throws BrokenList where the file is of no such format
 */
export async function openList(pieces: Pieces, options: ListOptions = {}): Promise<OpenList> {
  const { start, whole } = await peek(textOf(pieces));
  const isJson = isJsonStart(start);
  const { format } = options;
  const wantsJson = format === undefined ? isJson : format === 'entries' || format.endsWith('json');
  if (format !== undefined && wantsJson !== isJson && start !== '')
    throw new BrokenList(`the file is ${isJson ? '' : 'not '}JSON, unlike the format ${format}`);
  const list = wantsJson
    ? openJson(await splitJson(whole, options.limit ?? mostRecords), options)
    : await openCsv(whole, options);
  return { ...list, ...tallied(list.items) };
}

/** Whether the first character of a text is that of JSON. */
export const isJsonStart = (text: string): boolean => /^[[{]/.test(text.trimStart());

/** Counts items as they are read. */
function tallied(items: AsyncIterable<ListItem>): Pick<OpenList, 'items' | 'tally'> {
  const tally = { rows: 0, entries: 0, leftOut: 0, faults: 0 };
  async function* counted(): AsyncGenerator<ListItem> {
    for await (const item of items) {
      tally.faults += item.faults.length;
      if (item.isAboutList !== true) {
        tally.rows += 1;
        tally[item.entry === undefined ? 'leftOut' : 'entries'] += 1;
      }
      yield item;
    }
  }
  return { items: counted(), tally: () => ({ ...tally }) };
}

type UntalliedList = Omit<OpenList, 'tally'>;

async function openCsv(text: AsyncIterable<string>, options: ListOptions): Promise<UntalliedList> {
  const { limit = mostRecords } = options;
  const records = csvRecords(text, options.format === 'sdn-csv' ? sdnColumns : undefined);
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
  const unused = new UnusedColumns();
  const open = (items: AsyncIterable<ListItem>): UntalliedList => ({
    format,
    head: {},
    strict: false,
    items,
    unused: () => unused.list(),
  });
  if (format === 'csl-csv') return open(readCslCsv(all()));
  if (format === 'sdn-csv') return open(readSdnCsv(all(), options.details ?? {}));
  return open(readMappedCsv(all(), options.map, options.today, unused));
}

function csvFormatOf(cells: readonly string[], { map }: ListOptions): ListFormat {
  if (map !== undefined) return 'csv';
  if (isCslHeader(cells.map((cell) => cell.trim()))) return 'csl-csv';
  return isSdnRecord(cells) ? 'sdn-csv' : 'csv';
}

function openJson(document: JsonDocument, options: ListOptions): UntalliedList {
  const [path, values] = listIn(document);
  const part = partOf(document.head, values.length);
  if (part !== undefined) throw new BrokenList(part.message, { path: part.path });
  const format = options.format ?? jsonFormatOf(path, values, options);
  const unused = new UnusedColumns();
  const open = (items: AsyncIterable<ListItem>, head: ListHead = {}): UntalliedList => ({
    format,
    head,
    strict: format === 'entries',
    items,
    unused: () => unused.list(),
  });
  if (format === 'csl-json') return open(readCslJson(values, path));
  if (format !== 'entries') return open(readMappedJson(values, path, options.map, options.today, unused));
  const others = [...document.lists].filter(([key]) => key !== path).map(([key]) => [key, []] as const);
  const { head, faults } = readOwnHead(Object.fromEntries([...document.head, ...others]));
  async function* items(): AsyncGenerator<ListItem> {
    if (faults.length > 0) yield { isAboutList: true, faults };
    yield* readOwnEntries(values, options.today);
  }
  return open(items(), head);
}

/** The list within a document: the document itself, or the one array that it holds. */
function listIn({ head, lists }: JsonDocument): readonly [path: string, values: JsonPart[]] {
  const whole = lists.get('');
  if (whole !== undefined) return ['', whole];
  for (const key of ['entries', 'results']) {
    const values = lists.get(key);
    if (values !== undefined) return [key, values];
    if (head.has(key)) throw new BrokenList('must be an array', { path: key });
  }
  const [only, ...others] = lists;
  if (only === undefined || others.length > 0)
    throw new BrokenList('must be an array, or an object with `entries` or `results`');
  return only;
}

function jsonFormatOf(path: string, values: readonly JsonPart[], { map }: ListOptions): ListFormat {
  if (map !== undefined) return 'json';
  if (path === 'entries') return 'entries';
  const [sample = {}] = firstObjects(values);
  return 'source' in sample && 'alt_names' in sample ? 'csl-json' : 'json';
}
