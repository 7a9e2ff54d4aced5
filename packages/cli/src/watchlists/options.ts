import { type ListFormat, listFormats } from '@hammerhead/contracts';
import { parseColumnMap } from '@hammerhead/watchlists';
import { Failure } from '../failure.js';

/** Reads a number of days: `7d` or `7`. */
export function daysOf(given: string): number {
  const [, days] = /^([1-9]\d{0,3})d?$/.exec(given) ?? [];
  if (days === undefined) throw new Failure(`--max-age must be days, such as 7d, not ${given}`);
  return Number(days);
}

/** Reads a percentage: `0` to `100`, with or without `%`. */
export function percentOf(given: string): number {
  const [, percent] = /^(\d{1,3})%?$/.exec(given) ?? [];
  if (percent === undefined || Number(percent) > 100)
    throw new Failure(`--max-loss must be a percentage from 0 to 100, not ${given}`);
  return Number(percent);
}

export function formatOf(given: string): ListFormat {
  const format = listFormats.find((name) => name === given);
  if (format === undefined)
    throw new Failure(`--format must be one of ${listFormats.join(', ')}, not ${given}`);
  return format;
}

/** Builds a column map as the API expects it, from repeated `FIELD=COLUMN` or from one JSON text. */
export function mapText(given: readonly string[]): string {
  const text =
    given.length === 1 && given[0]?.startsWith('{')
      ? given[0]
      : JSON.stringify(Object.fromEntries(pairs(given)));
  const parsed = parseColumnMap(text);
  if ('map' in parsed) return text;
  throw new Failure(
    `--map: ${parsed.faults.map(({ path, message }) => `${path} ${message}`.trim()).join('; ')}`,
  );
}

/** Reads the pairs of a column map. A repeated field takes several columns; `identifiers.PASSPORT=Doc` names a type. */
function pairs(given: readonly string[]): Map<string, unknown> {
  const map: Record<string, string[]> = {};
  const identifiers: Record<string, string[]> = {};
  for (const pair of given) {
    const [, field, column] = /^([^=]+)=(.+)$/.exec(pair) ?? [];
    if (field === undefined || column === undefined)
      throw new Failure(`--map must be FIELD=COLUMN, not ${pair}`);
    const [, type] = /^identifiers\.(.+)$/.exec(field) ?? [];
    const [place, key] = type === undefined ? [map, field] : [identifiers, type];
    (place[key] ??= []).push(column);
  }
  const plain: [string, unknown][] = Object.entries(map).map(([field, columns]) => [
    field,
    columns.length === 1 ? columns[0] : columns,
  ]);
  if (Object.keys(identifiers).length > 0) plain.push(['identifiers', identifiers]);
  return new Map(plain);
}
