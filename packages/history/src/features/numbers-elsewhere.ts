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
export function itnFeaturesOf(imprint: Imprint, { nearby, withItn }: Survey): ItnFeatures {
  let [elsewhere, otherConsignee, otherVoyage, allApart] = [0, 0, 0, 0];
  for (const row of nearby.withoutParts([...withItn])) {
    const otherShipper =
      differ(nearby.hash(row, figures.shipper), imprint.shipper) && !nearby.is(row, relations.shipper);
    const another =
      differ(nearby.hash(row, figures.consignee), imprint.consignee) && !nearby.is(row, relations.consignee);
    if (another) otherConsignee += 1;
    if (another && otherShipper) elsewhere += 1;
    const apart = nearby.hash(row, figures.voyage) !== imprint.voyage && imprint.day - nearby.day(row) > 1;
    if (!another && apart) otherVoyage += 1;
    if (apart) allApart += 1;
  }
  return {
    itnElsewhere: elsewhere,
    itnOtherConsignee: otherConsignee,
    itnOtherVoyage: otherVoyage,
    itnApart: allApart,
  };
}

/** Whether two names are both known and differ. */
const differ = (one: number, other: number): boolean => one !== 0 && other !== 0 && one !== other;

/**
 * Counts other voyages that left before with one of its containers and have not arrived; the same conveyance may have
 * sailed on.
 */
export function containerElsewhereOf(imprint: Imprint, { nearby, withContainer }: Survey): number {
  const voyages = new Set<number>();
  for (const row of withContainer) {
    const voyage = nearby.hash(row, figures.voyage);
    const conveyance = nearby.hash(row, figures.conveyance);
    const arrival = nearby.word(row, figures.arrivalDay);
    const underWay = imprint.day < arrival && arrival - nearby.day(row) <= windows.transit;
    const sailsOn = conveyance !== 0 && conveyance === imprint.conveyance;
    if (underWay && voyage !== imprint.voyage && !sailsOn) voyages.add(voyage);
  }
  return voyages.size;
}
