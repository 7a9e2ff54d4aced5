import type { GraphFeatures } from './tables.js';
import { type Imprint, linkKinds } from '@hammerhead/imprint';
import { type Ask, type Scope, windows } from '../sources/ask.js';
import type { Seizure } from '../sources/seizures.js';
import type { HistorySource } from '../sources/source.js';
import { relations } from './nearby.js';
import { tiesTo } from './seizure-ties.js';
import { type Bridge, isBusy, isHub, type Survey } from './survey.js';

type SeizureFeatures = Pick<
  GraphFeatures,
  | 'seizureHops'
  | 'seizureAgeDays'
  | 'seizure'
  | 'seizureBill'
  | 'seizureLink'
  | 'seizureRole'
  | 'seizureTies'
  | 'besideSeizure'
  | 'besideBill'
  | 'besideBy'
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
    ...(near !== undefined && tiesTo(near, imprint, bridgesTo(near, scope, survey, source))),
    ...besideOf(imprint, scope, source),
  };
}

/** The keys that a shipment shares with seized cargo. */
const bridgesTo = (
  { position }: Seizure,
  scope: Scope,
  { bridges }: Survey,
  { seizures }: HistorySource,
): Bridge[] =>
  bridges.filter(({ key }) => seizures.with(key, scope).some((one) => one.position === position));

const newest = (seizures: readonly Seizure[]): Seizure | undefined =>
  seizures.reduce<Seizure | undefined>(
    (best, one) =>
      best === undefined || one.day > best.day || (one.day === best.day && one.position > best.position)
        ? one
        : best,
    undefined,
  );

/** Finds the newest seizure of what traveled in its container on this voyage, or under its master bill. */
function besideOf(
  imprint: Imprint,
  scope: Scope,
  { seizures }: HistorySource,
): Pick<GraphFeatures, 'besideSeizure' | 'besideBill' | 'besideBy'> {
  const within = (kind: number): Seizure[] =>
    imprint.links.flatMap((link) =>
      link.kind === kind
        ? seizures
            .with(link.key, scope)
            .filter(({ voyage, departureDay }) =>
              kind === linkKinds.container
                ? voyage === imprint.voyage
                : Math.abs(departureDay - imprint.day) <= windows.transit,
            )
        : [],
    );
  const [boxes, masters] = [within(linkKinds.container), within(linkKinds.masterBill)];
  const found = newest([...boxes, ...masters]);
  if (found === undefined) return {};
  const isIt = ({ position }: Seizure): boolean => position === found.position;
  const by = [boxes.some(isIt) ? 'container' : '', masters.some(isIt) ? 'master bill' : ''];
  return {
    besideSeizure: true,
    ...(found.bill !== undefined && { besideBill: found.bill }),
    besideBy: by.filter((word) => word !== '').join(' and '),
  };
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
