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
  if (source.seizures.size === 0) return {};
  const { found, steps } = seizuresNear(imprint, scope, survey, source);
  return {
    ...(found !== undefined && {
      seizureHops: steps,
      seizureAgeDays: Math.max(0, imprint.day - found.day),
      seizure: found.position,
      ...(found.bill !== undefined && { seizureBill: found.bill }),
    }),
    ...(steps === 1 && tiesTo(found, imprint, bridgesTo(found, scope, survey, source))),
    ...besideOf(imprint, scope, source),
  };
}

/** The nearest seizure: one step away, or two, with the keys that the seized cargo shares with what lies between. */
export type NearSeizure =
  | { readonly found: Seizure; readonly steps: 1; readonly keys: readonly [] }
  | { readonly found: Seizure; readonly steps: 2; readonly keys: readonly string[] }
  | { readonly found: undefined; readonly steps: undefined; readonly keys: readonly [] };

/** Finds the nearest seizure, the newest of those that are as near. */
export function seizuresNear(
  imprint: Imprint,
  scope: Scope,
  survey: Survey,
  source: HistorySource,
): NearSeizure {
  const near = newest(survey.bridges.flatMap(({ key }) => source.seizures.with(key, scope)));
  if (near !== undefined) return { found: near, steps: 1, keys: [] };
  const farther = twoHops(imprint, scope, survey, source);
  const found = newest(farther.map(({ seizure }) => seizure));
  if (found === undefined) return { found, steps: undefined, keys: [] };
  const leading = farther.filter(({ seizure }) => seizure.position === found.position);
  return { found, steps: 2, keys: leading.map(({ key }) => key) };
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
export function besideFound(
  imprint: Imprint,
  scope: Scope,
  { seizures }: HistorySource,
): { readonly seizure: Seizure; readonly by: string } | undefined {
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
  const seizure = newest([...boxes, ...masters]);
  if (seizure === undefined) return undefined;
  const isIt = ({ position }: Seizure): boolean => position === seizure.position;
  const by = [boxes.some(isIt) ? 'container' : '', masters.some(isIt) ? 'master bill' : ''];
  return { seizure, by: by.filter((word) => word !== '').join(' and ') };
}

function besideOf(
  imprint: Imprint,
  scope: Scope,
  source: HistorySource,
): Pick<GraphFeatures, 'besideSeizure' | 'besideBill' | 'besideBy'> {
  const found = besideFound(imprint, scope, source);
  if (found === undefined) return {};
  const { bill } = found.seizure;
  return { besideSeizure: true, ...(bill !== undefined && { besideBill: bill }), besideBy: found.by };
}

/** A seizure, and the key that leads to it. */
interface Led {
  readonly seizure: Seizure;
  readonly key: string;
}

/** Finds seizures of cargo that shares a key with a neighbor; the key must not be a hub's or a busy party's. */
function twoHops(imprint: Imprint, scope: Scope, survey: Survey, source: HistorySource): Led[] {
  const found: Led[] = [];
  for (const ask of furtherAsks(imprint, scope, survey, source)) {
    source.neighbors(ask, scope, survey.workspace.list);
    if (isHub(survey.workspace) || isBusy(survey.workspace, source)) continue;
    for (const seizure of source.seizures.with(ask.key, scope)) found.push({ seizure, key: ask.key });
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
