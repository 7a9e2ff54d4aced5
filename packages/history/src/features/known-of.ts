import {
  bothSides,
  figures,
  fromPersonIn,
  heavyIn,
  type Imprint,
  partBits,
  partsIn,
  possiblePartsIn,
  sharedKindOf,
  sides,
  stateIn,
  toPersonIn,
  underThresholdIn,
} from '@hammerhead/imprint';
import { type GraphFeatures, graphFeatures, type HistoryFeatures, historyFeatures } from './tables.js';
import { type Ask, type Scope, windows } from '../sources/ask.js';
import type { HistorySource } from '../sources/source.js';
import { stored } from './feature.js';
import { relations } from './nearby.js';
import { containerElsewhereOf, itnFeaturesOf } from './numbers-elsewhere.js';
import { partyHistoryOf } from './party-history.js';
import { furtherAsks, seizureFeaturesOf } from './seizure-features.js';
import { type Survey, surveyOf } from './survey.js';
import { inWorkspace } from './workspace.js';

export interface Known {
  readonly history: HistoryFeatures;
  readonly graph: GraphFeatures;
}

/**
 * Computes what the log held at `knownTo` about the surroundings of a shipment. Every source that answers as
 * `HistorySource` defines gives the same result.
 * @param lateChanges stored with the shipment
 */
export function knownOf(
  imprint: Imprint,
  { lateChanges, ...scope }: Scope & { readonly lateChanges: number },
  source: HistorySource,
): Known {
  return inWorkspace((workspace) => {
    const survey = surveyOf(imprint, scope, source, workspace);
    const shipments = survey.nearby.newest(relations.shipper);
    const receipts = survey.nearby.newest(relations.consignee);
    return {
      history: historyOf(imprint, survey, shipments, receipts, lateChanges),
      graph: stored(graphFeatures, {
        ...sharingOf(survey),
        ...fansOf(imprint, survey, shipments, receipts),
        ...seizureFeaturesOf(imprint, scope, survey, source),
      }),
    };
  });
}

/**
 * The questions that `knownOf` will ask beyond `asksOf`, whose answers it needs: keys that neighbors share with seized
 * cargo. Usually there are none.
 */
export function furtherAsksOf(imprint: Imprint, scope: Scope, source: HistorySource): Ask[] {
  if (source.seizures.size === 0) return [];
  return inWorkspace((workspace) =>
    furtherAsks(imprint, scope, surveyOf(imprint, scope, source, workspace), source),
  );
}

function historyOf(
  imprint: Imprint,
  survey: Survey,
  shipments: readonly number[],
  receipts: readonly number[],
  lateChanges: number,
): HistoryFeatures {
  const { nearby } = survey;
  const unidentified = bothSides.filter((side) => (survey.identified & sides[side]) === 0);
  const between = nearby.newest(relations.shipper | relations.consignee);
  return stored(historyFeatures, {
    unidentified: unidentified.length > 0 ? unidentified : undefined,
    shipper: partyHistoryOf('shipper', imprint, survey, shipments),
    consignee: partyHistoryOf('consignee', imprint, survey, receipts),
    between: between.length,
    ...partsOf(imprint, survey),
    ...weighingOf(imprint, survey),
    ...structuringOf(imprint, survey, receipts, between),
    ...itnFeaturesOf(imprint, survey),
    containerElsewhere: containerElsewhereOf(imprint, survey),
    lateChanges,
  });
}

/** Finds parts of one firearm that are sent one by one; shipments of a busy shop to others do not count. */
function partsOf({ day, parts, possibleParts }: Imprint, { nearby, busy }: Survey): HistoryFeatures {
  if ((parts | possibleParts) === 0) return {};
  const here = parts | possibleParts;
  let [named, possible] = [parts, here];
  const found: number[] = [];
  for (let row = 0; row < nearby.length; row += 1) {
    if (((nearby.relations[row] ?? 0) & ~busy) === 0 || nearby.day(row) <= day - windows.parts) continue;
    const goods = nearby.word(row, figures.goods);
    const its = partsIn(goods) | possiblePartsIn(goods);
    named |= partsIn(goods);
    possible |= its;
    if ((its & ~here) !== 0) found.push(row);
  }
  const elsewhere = possible & ~here;
  return {
    partClasses: bitsIn(possible),
    partClassesElsewhere: bitsIn(elsewhere),
    partClassesNamed: bitsIn(named),
    partsHere: partWordsOf(here),
    ...(elsewhere !== 0 && {
      partsElsewhere: partWordsOf(elsewhere),
      partsAt: nearby.positionsOf(found).slice(0, mostPartsAt),
    }),
  };
}

const mostPartsAt = 8;

const partWords: readonly (readonly [number, string])[] = [
  [partBits.barrel, 'barrel'],
  [partBits.bolt, 'slide or bolt'],
  [partBits.receiver, 'frame or receiver'],
  [partBits.magazine, 'magazine'],
  [partBits.trigger, 'trigger'],
];

const partWordsOf = (bits: number): string =>
  partWords.flatMap(([bit, words]) => ((bits & bit) === 0 ? [] : [words])).join(', ');

function bitsIn(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** The rows after a day that share anything with this shipment, except what its busy parties share with everybody. */
function linkedWithin({ nearby, busy }: Survey, after: number): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < nearby.length; row += 1) {
    if (((nearby.relations[row] ?? 0) & ~busy) !== 0 && nearby.day(row) > after) rows.push(row);
  }
  return nearby.withoutParts(rows);
}

/** Counts the linked shipments of late, and how many of them weigh more than their goods explain. */
function weighingOf({ day, heavy }: Imprint, survey: Survey): HistoryFeatures {
  if (!heavy) return {};
  const linked = linkedWithin(survey, day - windows.heavy);
  const heavyOnes = linked.filter((row) => heavyIn(survey.nearby.word(row, figures.goods)));
  return { linkedLately: linked.length, heavyLately: heavyOnes.length };
}

/** Counts shipments with values just below the threshold for filing EEI, which may have been split to stay there. */
function structuringOf(
  { day, underThreshold }: Imprint,
  survey: Survey,
  receipts: readonly number[],
  between: readonly number[],
): HistoryFeatures {
  if (underThreshold === 0) return {};
  const { nearby } = survey;
  const after = day - windows.underThreshold;
  const isUnder = (row: number): boolean =>
    nearby.day(row) > after && underThresholdIn(nearby.word(row, figures.goods)) > 0;
  return {
    underThreshold: 1 + linkedWithin(survey, after).filter(isUnder).length,
    underThresholdBetween: 1 + between.filter(isUnder).length,
    underThresholdTo: 1 + receipts.filter(isUnder).length,
  };
}

function sharingOf({ address, phone }: Survey): GraphFeatures {
  return {
    ...(address !== undefined &&
      address.names > 1 && { addressNames: address.names, addressRole: address.role }),
    ...(phone !== undefined && phone.names > 1 && { phoneNames: phone.names, phoneRole: phone.role }),
    ...(phone !== undefined && { phoneTowns: phone.towns }),
    ...(phone !== undefined && phone.names > 1 && phoneKindOf(phone.kind)),
  };
}

function phoneKindOf(kind: number): Pick<GraphFeatures, 'phoneKind'> {
  const phoneKind = sharedKindOf(kind);
  return phoneKind === 'phone' ? {} : { phoneKind };
}

function fansOf(
  imprint: Imprint,
  { nearby, workspace }: Survey,
  shipments: readonly number[],
  receipts: readonly number[],
): GraphFeatures {
  const { day, toPerson, town } = imprint;
  const { first: people, second: states } = workspace;
  if (!toPerson) return {};
  people.clear();
  if (town !== 0) {
    people.add(imprint.consignee);
    for (const row of shipments) {
      if (nearby.day(row) <= day - windows.fanOut) break;
      const same = nearby.hash(row, figures.town) === town;
      if (same && toPersonIn(nearby.word(row, figures.goods)))
        people.add(nearby.hash(row, figures.consignee));
    }
  }
  const fanOut = people.size;
  people.clear();
  states.clear();
  if (imprint.fromPerson) {
    people.add(imprint.shipper);
    states.add(imprint.state);
  }
  for (const row of receipts) {
    if (nearby.day(row) <= day - windows.fanIn) break;
    // Everybody orders from shops in many states.
    if (!fromPersonIn(nearby.word(row, figures.goods))) continue;
    people.add(nearby.hash(row, figures.shipper));
    states.add(stateIn(nearby.word(row, figures.places)));
  }
  return { fanOut, fanIn: people.size, fanInStates: states.size };
}
