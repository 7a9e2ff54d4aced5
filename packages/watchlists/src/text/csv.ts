import { type CsvError, parse } from 'csv-parse';
import { BrokenList } from '../item.js';

export interface CsvRecord {
  /** Line of the file at which it ends, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Characters; a quote that is never closed would else swallow the file. */
const longestRecord = 1_000_000;

/**
 * The records of a CSV text (RFC 4180; stray quotes within a cell are taken as they stand), as it comes in.
 * @throws BrokenList with the line where a quote is never closed
 */
export async function* csvRecords(text: AsyncIterable<string>): AsyncGenerator<CsvRecord> {
  const parser = parse({
    bom: true,
    info: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: longestRecord,
  });
  const feeding = feed(parser, text).catch((error: unknown) => {
    parser.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  try {
    for await (const item of parser) {
      const read = recordOf(item);
      if (read) yield read;
    }
  } catch (error) {
    throw isCsvError(error) ? new BrokenList(whyBroken(error), { line: lineOf(error) }) : error;
  } finally {
    parser.destroy();
    await feeding;
  }
}

/** Waits while what was written is not yet read, and stops once nobody reads any more. */
async function feed(parser: ReturnType<typeof parse>, text: AsyncIterable<string>): Promise<void> {
  let wake = (): void => {};
  for (const event of ['drain', 'close', 'error'] as const) parser.on(event, () => wake());
  for await (const part of text) {
    if (parser.destroyed) return;
    if (!parser.write(part))
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (parser.destroyed) resolve();
      });
  }
  parser.end();
}

function recordOf(item: unknown): CsvRecord | undefined {
  if (typeof item !== 'object' || item === null || !('record' in item) || !('info' in item)) return undefined;
  const { record, info } = item;
  if (!Array.isArray(record) || typeof info !== 'object' || info === null || !('lines' in info))
    return undefined;
  return { line: Number(info.lines), cells: record.map(String) };
}

const isCsvError = (error: unknown): error is CsvError =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  error.code.startsWith('CSV_');

const lineOf = (error: CsvError): number | undefined =>
  typeof error['lines'] === 'number' ? error['lines'] : undefined;

const whyBroken = ({ code, message }: CsvError): string =>
  code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE'
    ? 'a quoted cell does not end: the file is cut off, or a quote is missing'
    : message;
