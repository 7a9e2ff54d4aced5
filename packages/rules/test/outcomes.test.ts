import t from 'tap';
import { unknownSentence } from '../src/index.js';
import { fileWith, resultOf, run } from './support/rules.js';
import { input } from './support/vocabulary.js';

const value = `
  - id: R
    family: value
    measure: shipment.valueUsd / shipment.grossWeightKg
    bands: [{ ref: severe, below: 0.5, points: 15, floor: 3 }, { ref: low, below: 3, points: 6 }, { ref: normal, points: 0 }]
    missing: { ref: unknown, points: 3 }
`;

t.test('a measure falls into the first band whose limit is above it', (t) => {
  const cases: readonly (readonly [valueUsd: number, band: string, outcome: string, points: number])[] = [
    [49, 'severe', 'hit', 1500],
    [50, 'low', 'hit', 600],
    [299, 'low', 'hit', 600],
    [300, 'normal', 'miss', 0],
    [1e9, 'normal', 'miss', 0],
  ];
  for (const [valueUsd, band, outcome, points] of cases) {
    const result = resultOf(run(fileWith(value), input({ valueUsd, grossWeightKg: 100 })));
    t.match(result, { band, outcome, points }, `${valueUsd}`);
  }
  t.end();
});

t.test('300 / 0 is unknown, not the last band; so is an absent weight; both take the missing points', (t) => {
  for (const grossWeightKg of [0, null]) {
    const evaluation = run(fileWith(value), input({ valueUsd: 300, grossWeightKg }));
    t.match(resultOf(evaluation), { outcome: 'unknown', band: 'unknown', points: 300 });
    t.match(evaluation, { score: 300, tier: null });
    t.match(
      evaluation.families.find(({ name }) => name === 'value'),
      { points: 300, positive: false },
    );
  }
  const { absent = ['?'], evidence } = resultOf(
    run(fileWith(value), input({ valueUsd: 300, grossWeightKg: 0 })),
  );
  t.same([absent, evidence], [[], []]);
  t.equal(unknownSentence(absent), 'cannot be decided: the result is not a finite number');
  t.end();
});

t.test('a band without points hits when it has a floor', (t) => {
  const rules = `
  - { id: R, family: value, measure: shipment.valueUsd, bands: [{ ref: a, below: 5, points: 0, floor: 4 }, { ref: b, points: 0 }] }
`;
  t.match(run(fileWith(rules), input({ valueUsd: 1 })), { tier: 4, score: 0, rules: [{ outcome: 'hit' }] });
  t.match(run(fileWith(rules), input({ valueUsd: 6 })), {
    tier: null,
    rules: [{ outcome: 'miss', band: 'b' }],
  });
  t.end();
});

t.test('computed points that are absent or not finite make the rule unknown, without its floor', (t) => {
  for (const points of ['shipment.freightUsd', '10 / shipment.valueUsd']) {
    const rules = `  - { id: R, family: value, when: true, points: "${points}", floor: 1, missing: { points: 2 } }`;
    const evaluation = run(fileWith(rules), input({ valueUsd: 0 }));
    t.match(resultOf(evaluation), { outcome: 'unknown', band: 'unknown', points: 200 }, points);
    t.equal(evaluation.tier, null);
  }
  t.end();
});

t.test('an absent goods.licenseCode makes the rule unknown, not a miss', (t) => {
  const rules = '  - { id: R, family: commodity, each: goods, when: goods.licenseCode == "C33", points: 5 }';
  t.match(resultOf(run(fileWith(rules))), {
    outcome: 'unknown',
    points: 0,
    items: { unknown: 1 },
    absent: ['goods[0].licenseCode'],
    evidence: [],
  });
  t.equal(
    unknownSentence(['goods[0].licenseCode', 'eei']),
    'cannot be decided: goods[0].licenseCode, eei not stated',
  );
  const coded = input({ goods: [{ description: 'X', licenseCode: 'C30' }] });
  t.equal(resultOf(run(fileWith(rules), coded)).outcome, 'miss');
  t.end();
});

const four = [
  { description: 'A', valueUsd: 10 },
  { description: 'B', valueUsd: 30 },
  { description: 'C' },
  { description: 'D', valueUsd: 20 },
];

t.test('each: the items that hit count as perItem says', (t) => {
  const cases: readonly (readonly [perItem: string, points: number, items: readonly string[]])[] = [
    ['', 3000, ['goods[1]']],
    [', perItem: max', 3000, ['goods[1]']],
    [', perItem: sum', 6000, ['goods[0]', 'goods[1]', 'goods[3]']],
    [', perItem: once', 1000, ['goods[0]', 'goods[1]', 'goods[3]']],
  ];
  for (const [perItem, points, items] of cases) {
    const rules = `  - { id: R, family: commodity, each: goods${perItem}, when: goods.valueUsd > 5, points: goods.valueUsd }`;
    const result = resultOf(run(fileWith(rules), input({ goods: four })));
    t.match(result, { outcome: 'hit', points, items: { hit: 3, unknown: 1 } }, perItem);
    t.same(
      result.evidence.map(({ item }) => item),
      items,
      perItem,
    );
  }
  t.end();
});

t.test('each: of equal items the first counts, and the most urgent floor of any', (t) => {
  const rules = `
  - id: R
    family: value
    each: goods
    measure: goods.valueUsd
    bands: [{ ref: a, below: 15, points: 1, floor: 2 }, { ref: b, below: 25, points: 9, floor: 4 }, { ref: c, points: 9 }]
`;
  const evaluation = run(fileWith(rules), input({ goods: four }));
  t.match(resultOf(evaluation), { band: 'c', points: 900, floor: 2, evidence: [{ item: 'goods[1]' }] });
  t.equal(evaluation.tier, 2);
  t.end();
});

t.test('each: an empty list is a miss, an absent one unknown', (t) => {
  const asked = (list: string) => `  - { id: R, family: value, each: ${list}, when: true, points: 5 }`;
  t.equal(resultOf(run(fileWith(asked('goods')), input({ goods: [] }))).outcome, 'miss');
  t.equal(resultOf(run(fileWith(asked('eeiLine')), input({}, { eei: { lines: [] } }))).outcome, 'miss');
  t.match(resultOf(run(fileWith(asked('eeiLine')))), {
    outcome: 'unknown',
    absent: ['eei.lines'],
    evidence: [],
  });
  t.end();
});

t.test('an error makes its rule failed and the evaluation incomplete, and stops no other rule', (t) => {
  const rules = `
  - { id: R, family: commodity, when: explode(shipment.bill), points: 5, missing: { points: 9 }, floor: 1 }
  - { id: S, family: value, when: true, points: 7 }
`;
  const evaluation = run(fileWith(rules), input({ bill: 'BOOM' }));
  t.match(evaluation, { score: 700, tier: null, incomplete: true });
  t.match(resultOf(evaluation), {
    outcome: 'failed',
    points: 0,
    evidence: [{ sentence: 'could not be evaluated: boom' }],
  });
  t.equal(resultOf(evaluation, 'S').outcome, 'hit');
  t.notOk(run(fileWith(rules)).incomplete);
  t.end();
});

t.test('each: an item that fails takes nothing from one that hits, and shows', (t) => {
  const rules = '  - { id: R, family: commodity, each: goods, when: explode(goods.description), points: 5 }';
  const described = (...descriptions: readonly string[]) =>
    run(fileWith(rules), input({ goods: descriptions.map((description) => ({ description })) }));
  t.match(described('BOOM', 'HIT'), {
    incomplete: true,
    rules: [{ outcome: 'hit', points: 500, items: { hit: 1, failed: 1 } }],
  });
  t.match(described('X', 'BOOM'), {
    incomplete: true,
    rules: [{ outcome: 'failed', points: 0, evidence: [{ item: 'goods[1]' }] }],
  });
  t.match(described('X'), { incomplete: false, rules: [] });
  t.end();
});

t.test(
  'a rule that would go through pairs of thousands of items fails and does not hold up the rest',
  (t) => {
    const rules = `
  - { id: R, family: commodity, when: "shipment.goods.all(a, shipment.goods.all(b, a.description == b.description))", points: 5 }
  - { id: S, family: value, when: true, points: 7 }
`;
    const goods = Array.from({ length: 5000 }, () => ({ description: 'X' }));
    const evaluation = run(fileWith(rules), input({ goods }));
    t.match(evaluation, { incomplete: true, rules: [{ outcome: 'failed' }, { outcome: 'hit' }] });
    t.match(resultOf(evaluation).evidence, [
      { sentence: 'could not be evaluated: the rule goes through too many items' },
    ]);
    t.end();
  },
);
