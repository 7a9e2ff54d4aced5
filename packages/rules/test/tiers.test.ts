import t from 'tap';
import { fileWith, resultOf, run } from './support/rules.js';
import { input } from './support/vocabulary.js';

const points = (id: string, family: string, many: string | number, rest = '') =>
  `  - { id: ${id}, family: ${family}, when: true, points: ${many}${rest} }\n`;

t.test('a tier is reached by its score with enough positive families', (t) => {
  const cases: readonly (readonly [rules: string, score: number, tier: number | null])[] = [
    [points('A', 'commodity', 24.99), 2499, null],
    [points('A', 'commodity', 25), 2500, 4],
    [points('A', 'commodity', 70), 7000, 3],
    [points('A', 'commodity', 70) + points('B', 'value', 0.01), 7001, 2],
    [points('A', 'commodity', 70) + points('B', 'value', 10), 8000, 1],
    [points('A', 'commodity', 500), 7000, 3],
    [points('A', 'commodity', 70) + points('B', 'value', 45) + points('C', 'route', 35), 10_000, 1],
    [points('A', 'mitigation', -90), 0, null],
    [points('A', 'commodity', 60) + points('B', 'mitigation', -90), 4000, 3],
    [points('A', 'route', 10) + points('B', 'route', 30) + points('C', 'route', 20), 3000, 4],
    [points('A', 'route', -10) + points('B', 'route', -30), 0, null],
  ];
  for (const [rules, score, tier] of cases) t.match(run(fileWith(rules)), { score, tier }, rules);
  t.end();
});

t.test('points for missing evidence count in their family but make it no positive one', (t) => {
  const rules =
    points('A', 'commodity', 70) +
    '  - { id: B, family: value, when: shipment.freightUsd > 1, points: 5, missing: { ref: no freight, points: 20 }, floor: 1 }\n';
  const unknown = run(fileWith(rules));
  t.match(unknown, { score: 9000, tier: 3 });
  t.match(resultOf(unknown, 'B'), { band: 'no freight', points: 2000 });
  t.match(unknown.families[1], { name: 'value', points: 2000, positive: false });
  t.match(run(fileWith(rules), input({ freightUsd: 2 })), { score: 7500, tier: 1 });
  t.end();
});

t.test('missing points cannot push a family over zero, nor hide that it is positive without them', (t) => {
  const rules = (many: number, missing: number) =>
    `  - { id: A, family: value, when: true, points: ${many} }
  - { id: B, family: value, when: shipment.freightUsd > 1, points: 0, missing: { points: ${missing} } }\n`;
  t.match(run(fileWith(rules(-1, 5))).families[1], { points: 400, positive: false });
  t.match(run(fileWith(rules(1, -5))).families[1], { points: 0, positive: true });
  t.end();
});

t.test('a floor asks for its tier whatever the score; the most urgent wins', (t) => {
  t.match(run(fileWith(points('A', 'commodity', 1, ', floor: 2'))), { score: 100, tier: 2 });
  t.match(run(fileWith(points('A', 'commodity', 1, ', floor: 3') + points('B', 'value', 1, ', floor: 2'))), {
    tier: 2,
  });
  t.match(run(fileWith(points('A', 'commodity', 70, ', floor: 4'))), { tier: 3 });
  t.end();
});

t.test('a family that does not count adds to the score, but makes no second family', (t) => {
  const file = fileWith(points('A', 'commodity', 70) + points('B', 'value', 12)).replace(
    /(value: *\{[^}]*)\}/,
    '$1, counts: false }',
  );
  t.match(run(file), { score: 8200, tier: 3 });
  t.match(
    run(file).families.find(({ name }) => name === 'value'),
    { points: 1200, positive: false },
  );
  t.end();
});
