import type { ListEntry } from '@hammerhead/contracts';
import { ScreeningIndex } from '@hammerhead/screening';
import { count, printable, table } from '../terminal/format.js';
import { type BenignReport, screenBenign } from './benign.js';
import { type OwnReport, type Progress, searchAllOwn } from './own.js';
import { thresholds } from './pairs.js';

export interface ListReport {
  readonly entries: number;
  readonly names: number;
  /** Milliseconds to build the index. */
  readonly built: number;
  readonly own: readonly OwnReport[];
  readonly benign: BenignReport;
}

/** Reports how well the names of a list find themselves, and what benign names find on it. */
export async function judgeList(
  entries: readonly ListEntry[],
  every: number,
  benignNames: number,
  progress: Progress,
): Promise<ListReport> {
  const start = performance.now();
  const index = new ScreeningIndex(entries);
  const built = performance.now() - start;
  const own = await searchAllOwn(index, entries, every, progress);
  const benign = screenBenign(index, benignNames, 1);
  return { entries: entries.length, names: index.size, built, own, benign };
}

export const listText = ({ entries, names, built, own, benign }: ListReport): string =>
  [
    `${count(entries)} entries with ${count(names)} names, index built in ${count(built)} ms`,
    `\nEach name, searched for as it stands and with one slip\n${table([ownHead, ...own.map(ownRow)])}`,
    belowText(own),
    `\nFalse hits of ${count(benign.names)} names of the synthetic feed\n${table(benignRows(benign))}`,
    benign.hits.length === 0 ? '' : `\n${table(benign.hits.map(benignHit))}`,
    `\nscreening a name: median ${count(benign.median)} µs, p99 ${count(benign.p99)} µs\n`,
  ].join('\n');

const ownHead = [
  'slip',
  'names',
  'own on top',
  '',
  'another name as near',
  'up to 3 letters',
  'below',
  ...thresholds.map((threshold) => `from ${threshold}`),
];

const ownRow = ({ slip, names, standings, found }: OwnReport): (string | number)[] => [
  slip,
  names,
  standings.top,
  share(standings.top, names),
  standings.ambiguous,
  standings.short,
  standings.below,
  ...found.map((of) => share(of, names)),
];

function belowText(own: readonly OwnReport[]): string {
  const rows = own.flatMap(({ slip, below }) =>
    below.map(({ written, name, above }) => [
      '',
      slip,
      printable(written),
      printable(name),
      printable(above),
    ]),
  );
  if (rows.length === 0) return '';
  return `\nBelow\n${table([['', 'slip', 'written', 'for', 'on top'], ...rows])}`;
}

const benignRows = ({ names, byName, withCountry }: BenignReport): (string | number)[][] => [
  ['', ...thresholds.flatMap((threshold) => [`from ${threshold}`, ''])],
  ['by name alone', ...byName.flatMap((found) => [found, share(found, names)])],
  ['with country and kind', ...withCountry.flatMap((found) => [found, share(found, names)])],
];

const benignHit = ({ score, name, listed }: BenignReport['hits'][number]): string[] => [
  score.toFixed(2),
  printable(name),
  printable(listed),
];

const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)} %`;
