import { figures, type Imprint } from '@hammerhead/imprint';
import type { HistoryFeatures } from './tables.js';
import { windows } from '../sources/ask.js';
import { relations } from './nearby.js';
import type { Survey } from './survey.js';

type ItnFeatures = Pick<
  HistoryFeatures,
  'itnElsewhere' | 'itnOtherConsignee' | 'itnOtherVoyage' | 'itnApart'
>;

/**
 * Finds other shipments with this shipment's ITNs. One filing may cover several bills of one exporter to one consignee
 * on one conveyance (15 CFR 30.6), and the parts of a bill that was split (15 CFR 30.28).
 */
export function itnFeaturesOf(imprint: Imprint, survey: Survey): ItnFeatures {
  if (survey.withItn.length === 0) return {};
  const rows = itnRows(imprint, survey);
  return {
    itnElsewhere: rows.elsewhere.length,
    itnOtherConsignee: rows.otherConsignee.length,
    itnOtherVoyage: rows.otherVoyage.length,
    itnApart: rows.apart.length,
  };
}

/** The rows with one of its ITNs, by what is different there. */
export function itnRows(imprint: Imprint, { nearby, withItn }: Survey) {
  const rows: Record<'elsewhere' | 'otherConsignee' | 'otherVoyage' | 'apart', number[]> = {
    elsewhere: [],
    otherConsignee: [],
    otherVoyage: [],
    apart: [],
  };
  for (const row of nearby.withoutParts([...withItn])) {
    const otherShipper =
      differ(nearby.hash(row, figures.shipper), imprint.shipper) && !nearby.is(row, relations.shipper);
    const another =
      differ(nearby.hash(row, figures.consignee), imprint.consignee) && !nearby.is(row, relations.consignee);
    const apart = nearby.hash(row, figures.voyage) !== imprint.voyage && imprint.day - nearby.day(row) > 1;
    if (another) rows.otherConsignee.push(row);
    if (another && otherShipper) rows.elsewhere.push(row);
    if (!another && apart) rows.otherVoyage.push(row);
    if (apart) rows.apart.push(row);
  }
  return rows;
}

/** Whether two names are both known and differ. */
const differ = (one: number, other: number): boolean => one !== 0 && other !== 0 && one !== other;

/** Counts other voyages that left before with one of its containers and have not arrived. */
export function containerElsewhereOf(imprint: Imprint, survey: Survey): number {
  if (survey.withContainer.length === 0) return 0;
  const voyages = new Set<number>();
  for (const row of containerRows(imprint, survey)) voyages.add(survey.nearby.hash(row, figures.voyage));
  return voyages.size;
}

/** The rows with one of its containers on another voyage under way; the same conveyance may have sailed on. */
export const containerRows = (imprint: Imprint, { nearby, withContainer }: Survey): readonly number[] =>
  withContainer.filter((row) => {
    const conveyance = nearby.hash(row, figures.conveyance);
    const arrival = nearby.word(row, figures.arrivalDay);
    const underWay = imprint.day < arrival && arrival - nearby.day(row) <= windows.transit;
    const sailsOn = conveyance !== 0 && conveyance === imprint.conveyance;
    return underWay && nearby.hash(row, figures.voyage) !== imprint.voyage && !sailsOn;
  });
