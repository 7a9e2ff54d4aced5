import {
  figures,
  fromPersonIn,
  heavyIn,
  type Imprint,
  partsIn,
  possiblePartsIn,
  toPersonIn,
  underThresholdIn,
} from '@hammerhead/imprint';
import { windows } from '../sources/ask.js';
import type { Survey } from './survey.js';

/*
 * The rows of `Nearby` that features count: what counts them and what names them choose by the same function.
 */

const none: readonly number[] = [];

/** The rows after a day that share anything with this shipment, except what its busy parties share with everybody. */
function linkedWithin({ nearby, busy }: Survey, after: number): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < nearby.length; row += 1) {
    if (((nearby.relations[row] ?? 0) & ~busy) !== 0 && nearby.day(row) > after) rows.push(row);
  }
  return nearby.withoutParts(rows);
}

/** The linked rows of late that name kinds of gun parts; of a busy shop to others, none. */
export function partRows({ day }: Imprint, { nearby, busy }: Survey): readonly number[] {
  const after = day - windows.parts;
  const rows: number[] = [];
  for (let row = 0; row < nearby.length; row += 1) {
    if (((nearby.relations[row] ?? 0) & ~busy) === 0 || nearby.day(row) <= after) continue;
    const goods = nearby.word(row, figures.goods);
    if ((partsIn(goods) | possiblePartsIn(goods)) !== 0) rows.push(row);
  }
  return rows;
}

/** Those of them that have parts which this shipment has not; none where it has no parts itself. */
export function otherPartRows(imprint: Imprint, survey: Survey): readonly number[] {
  const here = imprint.parts | imprint.possibleParts;
  if (here === 0) return none;
  return partRows(imprint, survey).filter((row) => {
    const goods = survey.nearby.word(row, figures.goods);
    return ((partsIn(goods) | possiblePartsIn(goods)) & ~here) !== 0;
  });
}

/** The linked rows of late, and those of them that weigh more than their goods explain. */
export function weighingRows(
  { day, heavy }: Imprint,
  survey: Survey,
): { readonly linked: readonly number[]; readonly heavy: readonly number[] } {
  if (!heavy) return { linked: none, heavy: none };
  const linked = linkedWithin(survey, day - windows.heavy);
  return {
    linked,
    heavy: linked.filter((row) => heavyIn(survey.nearby.word(row, figures.goods))),
  };
}

/**
 * The rows with goods worth just below the threshold for filing EEI: linked, from this shipper to this consignee, and to
 * this consignee.
 */
export function structuringRows(
  { day, underThreshold }: Imprint,
  survey: Survey,
  receipts: readonly number[],
  between: readonly number[],
): {
  readonly linked: readonly number[];
  readonly between: readonly number[];
  readonly to: readonly number[];
} {
  if (underThreshold === 0) return { linked: none, between: none, to: none };
  const { nearby } = survey;
  const after = day - windows.underThreshold;
  const isUnder = (row: number): boolean =>
    nearby.day(row) > after && underThresholdIn(nearby.word(row, figures.goods)) > 0;
  return {
    linked: linkedWithin(survey, after).filter(isUnder),
    between: between.filter(isUnder),
    to: receipts.filter(isUnder),
  };
}

/**
 * The rows from this shipper to private consignees in the same town.
 * @param shipments of this shipper, newest first
 */
export function fanOutRows(
  { day, town, toPerson }: Imprint,
  { nearby }: Survey,
  shipments: readonly number[],
): readonly number[] {
  if (!toPerson || town === 0) return none;
  const rows: number[] = [];
  for (const row of shipments) {
    if (nearby.day(row) <= day - windows.fanOut) break;
    const same = nearby.hash(row, figures.town) === town;
    if (same && toPersonIn(nearby.word(row, figures.goods))) rows.push(row);
  }
  return rows;
}

/**
 * The rows from private shippers to this private consignee: everybody orders from shops in many states.
 * @param receipts of this consignee, newest first
 */
export function fanInRows(
  { day, toPerson }: Imprint,
  { nearby }: Survey,
  receipts: readonly number[],
): readonly number[] {
  if (!toPerson) return none;
  const rows: number[] = [];
  for (const row of receipts) {
    if (nearby.day(row) <= day - windows.fanIn) break;
    if (fromPersonIn(nearby.word(row, figures.goods))) rows.push(row);
  }
  return rows;
}
