import {
  bothSides,
  figures,
  type Imprint,
  partBits,
  partsIn,
  possiblePartsIn,
  sharedKindOf,
  sides,
  stateIn,
} from '@hammerhead/imprint';
import { type GraphFeatures, graphFeatures, type HistoryFeatures, historyFeatures } from './tables.js';
import type { Ask, Scope } from '../sources/ask.js';
import type { HistorySource } from '../sources/source.js';
import { stored } from './feature.js';
import { relations } from './nearby.js';
import { containerElsewhereOf, itnFeaturesOf } from './numbers-elsewhere.js';
import { partyHistoryOf } from './party-history.js';
import { fanInRows, fanOutRows, otherPartRows, partRows, structuringRows, weighingRows } from './rows.js';
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

/** Finds parts of one firearm that are sent one by one. */
function partsOf(imprint: Imprint, survey: Survey): HistoryFeatures {
  const { parts, possibleParts } = imprint;
  if ((parts | possibleParts) === 0) return {};
  const { nearby } = survey;
  const here = parts | possibleParts;
  let [named, possible] = [parts, here];
  for (const row of partRows(imprint, survey)) {
    const goods = nearby.word(row, figures.goods);
    const its = partsIn(goods) | possiblePartsIn(goods);
    named |= partsIn(goods);
    possible |= its;
  }
  const elsewhere = possible & ~here;
  return {
    partClasses: bitsIn(possible),
    partClassesElsewhere: bitsIn(elsewhere),
    partClassesNamed: bitsIn(named),
    partsHere: partWordsOf(here),
    ...(elsewhere !== 0 && {
      partsElsewhere: partWordsOf(elsewhere),
      partsAt: nearby.positionsOf(otherPartRows(imprint, survey)).slice(0, mostPartsAt),
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

/** Counts the linked shipments of late, and how many of them weigh more than their goods explain. */
function weighingOf(imprint: Imprint, survey: Survey): HistoryFeatures {
  if (!imprint.heavy) return {};
  const { linked, heavy } = weighingRows(imprint, survey);
  return { linkedLately: linked.length, heavyLately: heavy.length };
}

/** Counts shipments with values just below the threshold for filing EEI, which may have been split to stay there. */
function structuringOf(
  imprint: Imprint,
  survey: Survey,
  receipts: readonly number[],
  between: readonly number[],
): HistoryFeatures {
  if (imprint.underThreshold === 0) return {};
  const rows = structuringRows(imprint, survey, receipts, between);
  return {
    underThreshold: 1 + rows.linked.length,
    underThresholdBetween: 1 + rows.between.length,
    underThresholdTo: 1 + rows.to.length,
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
  survey: Survey,
  shipments: readonly number[],
  receipts: readonly number[],
): GraphFeatures {
  const { nearby, workspace } = survey;
  const { first: people, second: states } = workspace;
  if (!imprint.toPerson) return {};
  people.clear();
  if (imprint.town !== 0) people.add(imprint.consignee);
  for (const row of fanOutRows(imprint, survey, shipments)) people.add(nearby.hash(row, figures.consignee));
  const fanOut = people.size;
  people.clear();
  states.clear();
  if (imprint.fromPerson) {
    people.add(imprint.shipper);
    states.add(imprint.state);
  }
  for (const row of fanInRows(imprint, survey, receipts)) {
    people.add(nearby.hash(row, figures.shipper));
    states.add(stateIn(nearby.word(row, figures.places)));
  }
  return { fanOut, fanIn: people.size, fanInStates: states.size };
}
