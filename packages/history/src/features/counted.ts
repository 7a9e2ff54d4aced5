import type { Imprint, Side } from '@hammerhead/imprint';
import { type Scope, windows } from '../sources/ask.js';
import type { HistorySource } from '../sources/source.js';
import { relations } from './nearby.js';
import { containerRows, itnRows } from './numbers-elsewhere.js';
import { dormantSince, weekDays } from './party-history.js';
import { fanInRows, fanOutRows, otherPartRows, structuringRows, weighingRows } from './rows.js';
import { besideFound, seizuresNear } from './seizure-features.js';
import { type Sharing, type Survey, surveyOf } from './survey.js';
import { inWorkspace } from './workspace.js';

/** The most positions told of one feature. */
const mostTold = 8;

/**
 * The shipments behind what rules read of the past: for each path, such as `history.shipper.lastWeek`, the positions of
 * the newest that were counted there, at most 8, the newest first. A path that counted none is left out.
 */
export type Counted = ReadonlyMap<string, readonly number[]>;

/**
 * Finds the shipments that `knownOf` counts. It chooses them by the same functions from the same answers, so that they
 * need not be stored with every assessment: a person asks for few.
 */
export function countedOf(imprint: Imprint, scope: Scope, source: HistorySource): Counted {
  return inWorkspace((workspace) => {
    const survey = surveyOf(imprint, scope, source, workspace);
    const counted = new Map<string, readonly number[]>();
    const put = (path: string, positions: readonly number[]): void => {
      if (positions.length > 0) counted.set(path, positions.slice(0, mostTold));
    };
    const { nearby } = survey;
    const rows = rowsOf(imprint, survey);
    for (const [path, found] of Object.entries(rows)) put(path, nearby.positionsOf(found));
    // The lists of a workspace are reused by the questions that follow, so rows come first.
    for (const [path, positions] of seizedOf(imprint, scope, survey, source)) put(path, positions);
    put('graph.addressNames', namesakesOf(survey.address, imprint, scope, survey, source));
    const phones = namesakesOf(survey.phone, imprint, scope, survey, source);
    put('graph.phoneNames', phones);
    put('graph.phoneTowns', phones);
    return counted;
  });
}

/** The rows of each path that counts rows. */
function rowsOf(imprint: Imprint, survey: Survey): Readonly<Record<string, readonly number[]>> {
  const { nearby } = survey;
  const shipments = nearby.newest(relations.shipper);
  const receipts = nearby.newest(relations.consignee);
  const between = nearby.newest(relations.shipper | relations.consignee);
  const weighing = weighingRows(imprint, survey);
  const structuring = structuringRows(imprint, survey, receipts, between);
  const itns = itnRows(imprint, survey);
  const fanIn = fanInRows(imprint, survey, receipts);
  const parts = otherPartRows(imprint, survey);
  return {
    ...partyRows('shipper', imprint, survey, shipments),
    ...partyRows('consignee', imprint, survey, receipts),
    'history.between': between,
    'history.linkedLately': weighing.linked,
    'history.heavyLately': weighing.heavy,
    'history.partClasses': parts,
    'history.partClassesElsewhere': parts,
    'history.underThreshold': structuring.linked,
    'history.underThresholdBetween': structuring.between,
    'history.underThresholdTo': structuring.to,
    'history.itnElsewhere': itns.elsewhere,
    'history.itnOtherConsignee': itns.otherConsignee,
    'history.itnOtherVoyage': itns.otherVoyage,
    'history.itnApart': itns.apart,
    'history.containerElsewhere': containerRows(imprint, survey),
    'graph.fanOut': fanOutRows(imprint, survey, shipments),
    'graph.fanIn': fanIn,
    'graph.fanInStates': fanIn,
  };
}

function partyRows(
  side: Side,
  { day }: Imprint,
  { nearby }: Survey,
  rows: readonly number[],
): Readonly<Record<string, readonly number[]>> {
  const last = (days: number): readonly number[] => rows.filter((row) => nearby.day(row) > day - days);
  const before = dormantSince(day, nearby, rows);
  return {
    [`history.${side}.shipments`]: rows,
    [`history.${side}.newChapter`]: rows,
    [`history.${side}.names`]: rows,
    [`history.${side}.lastWeek`]: last(weekDays),
    [`history.${side}.lastFortnight`]: last(2 * weekDays),
    [`history.${side}.dormantDays`]: before === undefined ? [] : [before],
  };
}

/** The cargo that was seized; and where it is two steps away, before it the shipments between. */
function seizedOf(
  imprint: Imprint,
  scope: Scope,
  survey: Survey,
  source: HistorySource,
): (readonly [string, readonly number[]])[] {
  const { nearby } = survey;
  const { found, steps, keys } = seizuresNear(imprint, scope, survey, source);
  const beside = besideFound(imprint, scope, source);
  const between = nearby.positionsOf(
    steps !== 2
      ? []
      : [...nearby.positions.keys()]
          .slice(0, nearby.length)
          .filter(
            (row) =>
              nearby.is(row, relations.linked) &&
              source.seizedKeysOf(nearby.handles[row] ?? 0).some((key) => keys.includes(key)),
          ),
  );
  const near = found === undefined ? [] : [...between.slice(0, mostTold - 1), found.shipment];
  return [
    ['graph.seizureHops', near],
    ['graph.seizureAgeDays', near],
    ['graph.besideSeizure', beside === undefined ? [] : [beside.seizure.shipment]],
  ];
}

/** The newest shipment of each other name that uses an address or a phone. */
function namesakesOf(
  sharing: Sharing | undefined,
  { day }: Imprint,
  scope: Scope,
  { workspace: { list } }: Survey,
  source: HistorySource,
): number[] {
  if (sharing === undefined || sharing.names < 2) return [];
  source.neighbors({ key: sharing.key, day, days: windows.party }, scope, list);
  const seen = new Set([0, sharing.own]);
  const positions: number[] = [];
  for (let index = 0; index < list.length; index += 1) {
    const own = list.owns[index] ?? 0;
    if ((list.days[index] ?? 0) <= day - windows.names || seen.has(own)) continue;
    seen.add(own);
    positions.push(list.positions[index] ?? 0);
  }
  return positions;
}
