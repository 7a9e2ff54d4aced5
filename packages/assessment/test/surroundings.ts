import type { ListHit } from '@hammerhead/screening';
import type { Surroundings } from '../src/index.js';

/** A hit of the consignee's name, with changes. */
export const listHit = (changes: Partial<ListHit> = {}): ListHit => ({
  list: 'CSL',
  version: 3,
  entry: '10001',
  listed: 'BROWN, Marcia Elaine',
  role: 'consignee',
  name: 'Marcia Brown',
  basis: 'name',
  score: 0.95,
  country: 'agrees',
  because: ['tokens 2 of 2'],
  ...changes,
});

export const listed = (...hits: readonly ListHit[]): Pick<Surroundings, 'lists'> => ({
  lists: { versions: [{ list: 'CSL', version: 3 }], hits },
});

const worth = { telling: 6.2, worth: '2 rare words', weight: 'high', kind: 'agrees' } as const;

/** One of everything that surroundings may have. */
export const everything: Surroundings = {
  history: {
    shipper: {
      shipments: 64,
      lastWeek: 5,
      lastFortnight: 7,
      weekly: 1.5,
      dormantDays: 200,
      newChapter: true,
      names: 3,
      by: 'email',
    },
    consignee: {
      shipments: 1,
      lastWeek: 1,
      lastFortnight: 1,
      weekly: 0.1,
      dormantDays: 20,
      newChapter: true,
      names: 2,
      by: 'phone',
    },
    between: 1,
    partClasses: 3,
    partClassesElsewhere: 2,
    partClassesNamed: 1,
    partsHere: 'barrel',
    partsElsewhere: 'magazine, trigger',
    partsAt: [70, 12],
    underThreshold: 4,
    underThresholdBetween: 4,
    underThresholdTo: 4,
    linkedLately: 2,
    heavyLately: 1,
    itnElsewhere: 1,
    itnApart: 1,
    itnOtherConsignee: 1,
    itnOtherVoyage: 1,
    containerElsewhere: 1,
    lateChanges: 2,
  },
  graph: {
    addressNames: 4,
    addressRole: 'shipper',
    phoneNames: 3,
    phoneTowns: 2,
    phoneRole: 'consignee',
    phoneKind: 'email',
    fanOut: 6,
    fanIn: 4,
    fanInStates: 2,
    seizureHops: 1,
    seizureAgeDays: 365,
    seizure: 77,
    seizureBill: 'MIAKIN2300007',
    seizureLink: 'phone',
    seizureRole: 'shipper',
    seizureTies: 'same shipper and phone',
    besideSeizure: true,
    besideBill: 'MIAKIN2300008',
    besideBy: 'container',
  },
  baseline: {
    version: 9,
    reachDays: 365,
    valuePerKg: { p1: 1, p5: 2, p50: 4, tail: 0.3 },
    kgPerPackage: { p50: 40, p95: 80, p99: 120, tail: 0.3 },
    routeShare: 0.001,
  },
  lists: {
    versions: [{ list: 'CSL', version: 3, stale: true, ageDays: 40, limitDays: 30 }],
    hits: [
      listHit({ handling: 'call first', named: 'BROWN, Marcia', ...worth }),
      listHit({ eei: true, handling: 'call first', named: 'BROWN, Marcia', ...worth }),
    ],
  },
};

/** A log that knows nothing of the parties, and a baseline in which nothing is odd. */
export const ordinaryPast: Partial<Surroundings> = {
  history: {},
  graph: {},
  baseline: {
    version: 9,
    reachDays: 365,
    valuePerKg: { p1: 0.1, p5: 0.2, p50: 4 },
    kgPerPackage: { p50: 40, p95: 400, p99: 500 },
    routeShare: 0.4,
  },
};
