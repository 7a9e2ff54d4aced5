import t from 'tap';
import { faultsOf, fileWith, resultOf, run } from './support/rules.js';
import { input } from './support/vocabulary.js';

const trusted = `
  - { id: TRU, family: mitigation, points: -20, when: true, unlessHit: [PTY, CMD] }
  - { id: PTY, family: value, points: 30, when: shipment.freightUsd > 5 }
  - { id: CMD, family: commodity, points: 50, when: shipment.hasLicense }
`;

t.test('unlessHit: a hit suppresses, whatever the order in the file; a miss does not', (t) => {
  const hit = run(fileWith(trusted), input({ freightUsd: 9 }));
  t.match(resultOf(hit, 'TRU'), { outcome: 'suppressed', points: 0, dueTo: ['PTY'] });
  t.equal(hit.score, 3000);
  const miss = run(fileWith(trusted), input({ freightUsd: 1 }));
  t.match(resultOf(miss, 'TRU'), { outcome: 'hit', points: -2000 });
  t.equal(miss.score, 0);
  t.end();
});

t.test('unlessHit: where a named rule is unknown or failed, so is whether this one counts', (t) => {
  const unknown = run(fileWith(trusted), input());
  t.match(resultOf(unknown, 'TRU'), {
    outcome: 'unknown',
    points: 0,
    dueTo: ['PTY'],
    evidence: [{ sentence: 'TRU (does not count while PTY cannot be decided)' }],
  });
  const failed = run(fileWith(trusted), input({ freightUsd: 'x' }));
  t.match(failed, { incomplete: true });
  t.match(resultOf(failed, 'TRU'), { outcome: 'unknown', dueTo: ['PTY'] });
  // A hit decides, whatever else is unknown.
  t.match(resultOf(run(fileWith(trusted), input({ hasLicense: true })), 'TRU'), {
    outcome: 'suppressed',
    dueTo: ['CMD'],
  });
  t.end();
});

t.test('unlessHit: a rule that is itself suppressed suppresses nothing', (t) => {
  const rules = `
  - { id: A, family: value, points: 5, when: true, unlessHit: [B], floor: 1 }
  - { id: B, family: value, points: 7, when: true, unlessHit: [C], floor: 2 }
  - { id: C, family: value, points: 1, when: true, floor: 3 }
`;
  const evaluation = run(fileWith(rules));
  t.same(
    evaluation.rules.map(({ id, outcome }) => `${id} ${outcome}`),
    ['A hit', 'B suppressed', 'C hit'],
  );
  t.match(evaluation, { score: 600, tier: 1 });
  t.end();
});

const season = `
  - { id: A, family: commodity, points: 12.5, when: true }
  - { id: B, family: commodity, each: goods, perItem: sum, points: 0.33, when: true }
  - { id: C, family: commodity, points: 10, when: false }
  - { id: S1, adjust: [A, B, C], times: 0.6, when: calendar.barrelSeason }
  - { id: S2, adjust: [B], times: 1.5, when: shipment.freightUsd > 1 }
`;

t.test('adjust multiplies what hit; several multiply and are rounded once', (t) => {
  const goods = Array.from({ length: 5 }, () => ({ description: 'X' }));
  const evaluation = run(fileWith(season), input({ goods, freightUsd: 2 }));
  t.match(resultOf(evaluation, 'A'), { points: 750, before: 1250, adjustedBy: ['S1'] });
  // 1.65 × 0.6 × 1.5 = 1.485, half away from zero.
  t.match(resultOf(evaluation, 'B'), { points: 149, before: 165, adjustedBy: ['S1', 'S2'] });
  t.match(resultOf(evaluation, 'S1'), { outcome: 'hit', points: 0 });
  t.equal(evaluation.score, 899);
  t.end();
});

t.test('adjust: unknown multiplies nothing and shows', (t) => {
  const evaluation = run(fileWith(season), input());
  t.match(resultOf(evaluation, 'S2'), { outcome: 'unknown', points: 0 });
  t.match(resultOf(evaluation, 'B'), { points: 20, adjustedBy: ['S1'] });
  t.notOk(evaluation.families.some(({ name, points }) => name === 'commodity' && points !== 770));
  t.end();
});

t.test('adjust leaves the points for missing evidence alone', (t) => {
  const rules = `
  - { id: A, family: commodity, points: 10, when: shipment.freightUsd > 1, missing: { points: 4 } }
  - { id: S, adjust: [A], times: 0.5, when: true }
`;
  t.match(resultOf(run(fileWith(rules)), 'A'), { outcome: 'unknown', points: 400 });
  t.end();
});

t.test('names that do not exist, that wait for each other or cannot be adjusted are refused', (t) => {
  const rule = (id: string, rest: string) =>
    `  - { id: ${id}, family: value, points: 1, when: true${rest} }\n`;
  const refused: readonly (readonly [rules: string, message: RegExp])[] = [
    [rule('A-01', ', unlessHit: [A-02x]') + rule('A-02', ''), /there is no rule A-02x; did you mean A-02\?/],
    [rule('A', ', unlessHit: [A]'), /rules wait for each other: A → A/],
    [
      rule('A', ', unlessHit: [B]') + rule('B', ', unlessHit: [C]') + rule('C', ', unlessHit: [A]'),
      /rules wait for each other: A → B → C → A/,
    ],
    [
      `${rule('A', '')}  - { id: S, adjust: [A], times: 2, when: true, unlessHit: [A] }\n`,
      /rules wait for each other: A → S → A/,
    ],
    [
      `${rule('A', '')}  - { id: S, adjust: [A], times: 2, when: true }\n  - { id: T, adjust: [S], times: 2, when: true }\n`,
      /S adjusts others and gives no points to adjust/,
    ],
    [rule('A', '') + rule('A', ''), /there is a second rule A/],
    [rule('A', ', floor: 7'), /there is no tier 7/],
  ];
  for (const [rules, message] of refused) {
    const faults = faultsOf(fileWith(rules));
    t.equal(faults.length, 1, rules);
    t.match(faults[0], message);
  }
  t.end();
});
