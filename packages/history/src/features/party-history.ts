import {
  figures,
  headingIn,
  type Imprint,
  mostNeighbors,
  sharedKindOf,
  type Side,
} from '@hammerhead/imprint';
import { type PartyHistory, partyFeatures } from './tables.js';
import { stored } from './feature.js';
import type { Nearby } from './nearby.js';
import type { Survey } from './survey.js';

export const weekDays = 7;
const rateDays = 180;
/** The least shipments for `newChapter`: a party that has shipped less often may ship anything. */
const fewestForChapter = 20;

/**
 * @param side whose history it is
 * @param rows the party's earlier shipments, newest first, at most 64
 */
export function partyHistoryOf(
  side: Side,
  { day, heading, [side]: name }: Imprint,
  { nearby, shared, workspace }: Survey,
  rows: readonly number[],
): PartyHistory | undefined {
  if (rows.length === 0) return undefined;
  const count = (after: number, upto: number): number =>
    rows.filter((row) => nearby.day(row) > after && nearby.day(row) <= upto).length;
  const lastWeek = count(day - weekDays, day);
  const names = workspace.first;
  names.clear();
  names.add(name);
  for (const row of rows) names.add(nearby.hash(row, figures[side]));
  const by = shared[side];
  const before = dormantSince(day, nearby, rows);
  return stored(partyFeatures, {
    shipments: rows.length,
    lastWeek,
    lastFortnight: count(day - 2 * weekDays, day),
    weekly: rateOf(),
    dormantDays: before === undefined ? undefined : day - nearby.day(before),
    newChapter: hasNewChapter(),
    names: names.size,
    by: names.size > 1 && by !== undefined ? sharedKindOf(by.kind) : undefined,
  });

  function rateOf(): number {
    const oldest = rows.at(-1);
    if (oldest === undefined) return 0;
    const upto = day - weekDays;
    const after =
      rows.length === mostNeighbors ? Math.max(upto - rateDays, nearby.day(oldest) - 1) : upto - rateDays;
    if (after >= upto) return lastWeek;
    return Math.round((100 * weekDays * count(after, upto)) / (upto - after)) / 100;
  }

  function hasNewChapter(): boolean {
    const chapter = chapterOf(heading);
    if (chapter === 0) return false;
    let others = 0;
    for (const row of rows) {
      const other = chapterOf(headingIn(nearby.word(row, figures.goods)));
      if (other === chapter) return false;
      if (other !== 0) others += 1;
    }
    return others >= fewestForChapter;
  }
}

/** The row of the last shipment before the last 14 days; undefined where there is none. */
export const dormantSince = (day: number, nearby: Nearby, rows: readonly number[]): number | undefined =>
  rows.find((row) => nearby.day(row) <= day - 2 * weekDays);

const chapterOf = (heading: number): number => Math.floor(heading / 100);
