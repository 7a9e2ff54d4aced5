import type { Truth } from '@hammerhead/synthetic';
import t from 'tap';
import { Calibration } from '../src/index.js';
import { manifestOf } from './manifest.js';
import { load } from './rule-set.js';

const ruleSet = load(`ruleset: small
tiers:
  - { tier: 1, name: critical, from: 80 }
  - { tier: 2, name: high, from: 60 }
  - { tier: 3, name: elevated, from: 40 }
families:
  commodity: { combine: sum, limit: [0, 100] }
  value: { combine: sum, limit: [-50, 50] }
rules:
  - { id: ARMS, family: commodity, each: goods, points: 45, when: goods.description.contains("ARMS") }
  - { id: GUN, family: commodity, each: goods, points: 20, when: goods.description.contains("GUN") }
  - { id: DEAR, family: value, points: 35, when: shipment.valueUsd > 1000 }
  - { id: TOY, family: value, each: goods, points: -30, when: goods.description.contains("TOY") }
  - { id: NEVER, family: value, points: 50, when: shipment.valueUsd > 1000000 }
`);

const planted = (
  bill: string,
  instance: number,
  evasions: readonly string[] = [],
  scheme = 'barrels',
): Truth => ({
  manifestNumber: 'M1',
  bill,
  scheme,
  kind: scheme === 'barrels' ? 'concealed' : 'declared',
  case: 'none',
  instance,
  evasions,
  hidden: 'pistols',
});
const trap = (bill: string, name: string): Truth => ({ manifestNumber: 'M1', bill, trap: name });

const manifest = manifestOf('M1', {
  B1: { description: 'SMALL ARMS GUN', valueUsd: 2000 }, // 45 + 20 + 35 = 100: tier 1
  B2: { description: 'ARMS', valueUsd: 10 }, // 45: tier 3
  B3: { description: 'CLOTHES', valueUsd: 10 },
  B4: { description: 'ARMS GUN' }, // 65: tier 2
  B5: { description: 'CHAIR ARMS', valueUsd: 10 }, // 45: tier 3, benign
  B6: { description: 'TOY ARMS', valueUsd: 10 }, // 15: TOY keeps it out of tier 3
  B7: { description: 'RADIO', valueUsd: 5000 }, // 35
  B8: { description: 'GUN', valueUsd: 3000 }, // 55: tier 3; lawful
});
const truth: readonly Truth[] = [
  planted('B1', 1),
  planted('B2', 2, ['misspelling', 'noPhone']),
  planted('B3', 2),
  planted('B4', 3, [], 'parcels'),
  trap('B5', 'chair-arms'),
  trap('B6', 'toy-arms'),
  { manifestNumber: 'M1', bill: 'B8', lawful: 'licensed' },
];

const calibrated = (feeds: readonly string[]) => {
  const calibration = new Calibration(ruleSet, { history: false });
  for (const feed of feeds) calibration.add(feed, { manifest, truth });
  return calibration.result();
};

t.test('referrals, precision and recall, by tier and together', (t) => {
  const { pooled } = calibrated(['1']);
  t.match(pooled, {
    shipments: 8,
    planted: { count: 4, of: 8 },
    referred: { count: 5, of: 8 },
    urgent: { count: 2, of: 8 },
    incomplete: { count: 0 },
    tiers: [
      { tier: 1, name: 'critical', only: { planted: 1, benign: 0 }, precision: { count: 1, of: 1 } },
      {
        tier: 2,
        only: { planted: 1, benign: 0 },
        recall: { count: 2, of: 4 },
        instances: { count: 2, of: 3 },
      },
      {
        tier: 3,
        only: { planted: 1, benign: 2 },
        referred: { count: 5, of: 8 },
        precision: { count: 3, of: 5 },
        recall: { count: 3, of: 4 },
        instances: { count: 3, of: 3 },
      },
    ],
  });
  t.end();
});

t.test('by scheme, kind and evasion: a shipment with two evasions counts under both', (t) => {
  const { pooled } = calibrated(['1']);
  t.match(pooled.schemes, [
    {
      name: 'barrels',
      recall: { count: 2, of: 3 },
      instances: { count: 2, of: 2 },
      urgent: { count: 1, of: 3 },
    },
    {
      name: 'parcels',
      recall: { count: 1, of: 1 },
      instances: { count: 1, of: 1 },
      urgent: { count: 1, of: 1 },
    },
  ]);
  t.match(pooled.kinds, [{ name: 'concealed' }, { name: 'declared' }]);
  t.match(pooled.evasions, [
    { name: 'misspelling', recall: { count: 1, of: 1 } },
    { name: 'noPhone', recall: { count: 1, of: 1 } },
    { name: 'none', recall: { count: 2, of: 3 } },
  ]);
  t.end();
});

t.test('each rule: its hits, and what becomes of shipments without it and with it alone', (t) => {
  const { pooled } = calibrated(['1']);
  const none = { planted: 0, benign: 0 };
  const lineOf = (id: string) => pooled.rules.find((rule) => rule.id === id);
  t.match(lineOf('ARMS'), {
    precision: { count: 3, of: 5 },
    loses: { planted: 2, benign: 1 }, // B2, B4, B5
    lowers: { planted: 1, benign: 0 }, // B1: 55 is tier 3
    keepsOut: none,
    reachesAlone: { planted: 3, benign: 2 },
  });
  t.match(lineOf('GUN'), {
    precision: { count: 2, of: 3 },
    loses: { planted: 0, benign: 1 },
    lowers: { planted: 1, benign: 0 }, // B4: 45 is tier 3; B1 keeps 80, tier 1
    reachesAlone: none,
  });
  t.match(lineOf('DEAR'), {
    precision: { count: 1, of: 3 },
    loses: { planted: 0, benign: 1 },
    lowers: { planted: 1, benign: 0 },
    byTier: [
      { tier: 1, lowers: { planted: 1, benign: 0 }, loses: none },
      { tier: 3, loses: { planted: 0, benign: 1 } },
    ],
  });
  t.match(lineOf('TOY'), { keepsOut: { planted: 0, benign: 1 }, loses: none, byTier: [{ tier: 3 }] });
  t.match(lineOf('NEVER'), { precision: { count: 0, of: 0 }, byTier: [] });
  t.end();
});

t.test(
  'false referrals tell the rules that carried them; traps and lawful exports are reported by name',
  (t) => {
    const { pooled } = calibrated(['1']);
    t.match(pooled.falseReferrals, [
      { rules: ['ARMS'], shipments: 1, tier: 3, example: { bill: 'B5', headline: 'ARMS' } },
      { rules: ['GUN', 'DEAR'], shipments: 1, tier: 3, example: { bill: 'B8' } },
    ]);
    t.match(pooled.traps, [
      { trap: 'chair-arms', shipments: 1, referred: 1, tier: 3, example: { bill: 'B5' } },
      { trap: 'toy-arms', shipments: 1, referred: 0, tier: null, example: null },
    ]);
    t.match(pooled.lawful, { referred: { count: 1, of: 1 }, byRules: [{ rules: ['GUN', 'DEAR'] }] });
    t.end();
  },
);

t.test('feeds count apart and together; their instances are never one', (t) => {
  const { feeds, pooled, spread } = calibrated(['1', '2']);
  t.same(
    feeds.map(({ feed }) => feed),
    ['1', '2'],
  );
  t.same(feeds[0]?.report, calibrated(['1']).pooled);
  t.match(pooled, { shipments: 16, tiers: [{}, {}, { instances: { count: 6, of: 6 } }] });
  t.same(spread.recall, { mean: 0.75, deviation: 0, lowest: 0.75, highest: 0.75 });
  t.end();
});

t.test('what is not scored in life is not scored here', (t) => {
  const calibration = new Calibration(ruleSet, { history: false });
  calibration.add('1', { manifest: manifestOf('M2', { C1: { description: 'ARMS' } }, 'FR'), truth: [] });
  t.equal(calibration.result().pooled.shipments, 0);
  t.end();
});

t.test('against another rule set: who enters, leaves and moves, and which rules did it', (t) => {
  const changed = `ruleset: other
tiers:
  - { tier: 1, name: critical, from: 80 }
  - { tier: 2, name: high, from: 60 }
  - { tier: 3, name: elevated, from: 40 }
families:
  commodity: { combine: sum, limit: [0, 100] }
  value: { combine: sum, limit: [-50, 50] }
rules:
  - { id: ARMS, family: commodity, each: goods, points: 45, when: goods.description.contains("ARMS") }
  - { id: GUN, family: commodity, each: goods, points: 5, when: goods.description.contains("GUN") }
  - { id: DEAR, family: value, points: 35, when: shipment.valueUsd > 4000 }
  - { id: RADIO, family: value, each: goods, points: 10, floor: 2, when: goods.description.contains("RADIO") }
`;
  const calibration = new Calibration(load(changed), { history: false, against: ruleSet });
  calibration.add('1', { manifest, truth });
  const { against, pooled } = calibration.result();
  t.match(against, {
    ruleset: 'small',
    pooled: { referred: { count: 5, of: 8 } },
    changes: {
      // B6 without TOY, and B7 by its floor; B8 without DEAR; B1 from tier 1 and B4 from tier 2.
      entered: { planted: 0, benign: 2, examples: [{ bill: 'B6' }, { bill: 'B7', headline: 'RADIO' }] },
      left: { planted: 0, benign: 1, examples: [{ bill: 'B8' }] },
      moreUrgent: { planted: 0, benign: 0, examples: [] },
      lessUrgent: { planted: 2, benign: 0, examples: [{ bill: 'B1', planted: true }, { bill: 'B4' }] },
    },
  });
  t.equal(pooled.referred.count, 6);
  t.same(
    against?.changes.rules.map(({ id, entered, left, lessUrgent }) => [
      id,
      entered.benign,
      left.benign,
      lessUrgent.planted,
    ]),
    [
      ['GUN', 0, 1, 2],
      ['DEAR', 0, 1, 1],
      ['RADIO', 1, 0, 0],
      ['TOY', 1, 0, 0],
    ],
  );
  t.end();
});
