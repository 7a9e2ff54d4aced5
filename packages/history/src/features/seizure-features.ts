import type { GraphFeatures } from './tables.js';
import { type Imprint, linkKinds, sharedKindOf, sides } from '@hammerhead/imprint';
import { type Ask, type Scope, windows } from '../sources/ask.js';
import type { Seizure } from '../sources/seizures.js';
import type { HistorySource } from '../sources/source.js';
import { relations } from './nearby.js';
import { isBusy, isHub, type Survey } from './survey.js';

type SeizureFeatures = Pick<
  GraphFeatures,
  | 'seizureHops'
  | 'seizureAgeDays'
  | 'seizure'
  | 'seizureBill'
  | 'seizureLink'
  | 'seizureRole'
  | 'besideSeizure'
>;

/** Computes how near a shipment is to cargo that was seized. */
export function seizureFeaturesOf(
  imprint: Imprint,
  scope: Scope,
  survey: Survey,
  source: HistorySource,
): SeizureFeatures {
  const { seizures } = source;
  if (seizures.size === 0) return {};
  const near = newest(survey.bridges.flatMap(({ key }) => seizures.with(key, scope)));
  const found = near ?? newest(twoHops(imprint, scope, survey, source));
  return {
    ...(found !== undefined && {
      seizureHops: near === undefined ? 2 : 1,
      seizureAgeDays: Math.max(0, imprint.day - found.day),
      seizure: found.position,
      ...(found.bill !== undefined && { seizureBill: found.bill }),
    }),
    ...(near !== undefined && linkTo(near, scope, survey, source)),
    besideSeizure: isBeside(imprint, scope, source),
  };
}

/** Finds the first link, in the order of the imprint, that leads to seized cargo. */
function linkTo(
  { position }: Seizure,
  scope: Scope,
  { bridges }: Survey,
  { seizures }: HistorySource,
): Pick<GraphFeatures, 'seizureLink' | 'seizureRole'> {
  const bridge = bridges.find(({ key }) =>
    seizures.with(key, scope).some((one) => one.position === position),
  );
  if (bridge === undefined) return {};
  return {
    seizureLink: bridge.kind === linkKinds.address ? 'address' : sharedKindOf(bridge.kind),
    seizureRole: (bridge.sides & sides.shipper) === 0 ? 'consignee' : 'shipper',
  };
}

const newest = (seizures: readonly Seizure[]): Seizure | undefined =>
  seizures.reduce<Seizure | undefined>(
    (best, one) =>
      best === undefined || one.day > best.day || (one.day === best.day && one.position > best.position)
        ? one
        : best,
    undefined,
  );

function isBeside(imprint: Imprint, scope: Scope, { seizures }: HistorySource): boolean {
  return imprint.links.some(({ key, kind }) => {
    if (kind === linkKinds.container) {
      return seizures.with(key, scope).some(({ voyage }) => voyage === imprint.voyage);
    }
    return (
      kind === linkKinds.masterBill &&
      seizures
        .with(key, scope)
        .some(({ departureDay }) => Math.abs(departureDay - imprint.day) <= windows.transit)
    );
  });
}

/** Finds seizures of cargo that shares a key with a neighbor; the key must not be a hub's or a busy party's. */
function twoHops(imprint: Imprint, scope: Scope, survey: Survey, source: HistorySource): Seizure[] {
  const found: Seizure[] = [];
  for (const ask of furtherAsks(imprint, scope, survey, source)) {
    source.neighbors(ask, scope, survey.workspace.list);
    if (!isHub(survey.workspace) && !isBusy(survey.workspace, source))
      found.push(...source.seizures.with(ask.key, scope));
  }
  return found;
}

/** The keys of neighbors that are on seized cargo. */
export function furtherAsks(
  { day }: Imprint,
  scope: Scope,
  { nearby, bridges }: Survey,
  source: HistorySource,
): Ask[] {
  const keys = new Set<string>();
  for (let row = 0; row < nearby.length; row += 1) {
    if (!nearby.is(row, relations.linked)) continue;
    for (const key of source.seizedKeysOf(nearby.handles[row] ?? 0)) {
      if (!bridges.some((bridge) => bridge.key === key) && source.seizures.with(key, scope).length > 0)
        keys.add(key);
    }
  }
  return [...keys].map((key) => ({ key, day, days: windows.party }));
}
