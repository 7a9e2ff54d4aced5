import t from 'tap';
import { leaveOneOut } from '../src/index.js';
import { fileWith, load, resultOf, run } from './support/rules.js';
import { input } from './support/vocabulary.js';

const listed = `
  - { id: R, family: commodity, each: listHit, points: 30, when: listHit.score > 0.9 }
`;
const old = 'CSL was 40 days old';
const screening = (scores: readonly (number | null)[], tooOld: readonly string[] = [old]) =>
  input({}, { screening: { hits: scores.map((score) => ({ score })), tooOld } });

t.test('a rule that reads what was too old is stale where it does not hit, and says what was', (t) => {
  for (const [given, name] of [
    [[], 'nothing found'],
    [[0.5], 'found, and not enough'],
    [[null], 'unknown'],
  ] as const) {
    const evaluation = run(fileWith(listed), screening(given));
    t.same(
      resultOf(evaluation),
      {
        ...resultOf(evaluation),
        outcome: 'stale',
        points: 0,
        evidence: [
          { points: 0, sentence: `cannot be decided: too old when this was accepted: ${old}`, reads: [] },
        ],
      },
      name,
    );
    t.match(evaluation, { score: 0, tier: null, incomplete: false }, 'it is shown, and is no failure');
  }
  t.end();
});

t.test('a hit stays a hit, and a failure a failure; without anything too old nothing is stale', (t) => {
  t.equal(resultOf(run(fileWith(listed), screening([0.95]))).outcome, 'hit');
  t.equal(
    resultOf(run(fileWith(listed), input({}, { screening: { hits: [{ score: 'x' }], tooOld: [old] } })))
      .outcome,
    'failed',
  );
  t.equal(resultOf(run(fileWith(listed), screening([0.5], []))).outcome, 'miss');
  t.equal(resultOf(run(fileWith(listed), screening([null], []))).outcome, 'unknown');
  const other = '  - { id: R, family: commodity, points: 30, when: shipment.hasLicense }\n';
  t.equal(resultOf(run(fileWith(other), screening([]))).outcome, 'miss', 'a rule that reads something else');
  t.end();
});

t.test('conditions and measures over the whole are stale, too', (t) => {
  const rule = (body: string): string => `  - { id: R, family: value, ${body} }\n`;
  const exists = rule('points: 30, when: "screening.hits.exists(h, h.score > 0.9)"');
  t.equal(resultOf(run(fileWith(exists), screening([0.5]))).outcome, 'stale');
  const measure = rule(
    'measure: size(screening.hits), bands: [{ ref: none, below: 1, points: 0 }, { ref: some, points: 9 }]',
  );
  t.match(resultOf(run(fileWith(measure), screening([]))), { outcome: 'stale', points: 0 });
  t.equal(resultOf(run(fileWith(measure), screening([0.1]))).outcome, 'hit');
  t.end();
});

t.test('missing gives points for what is stale, which make no family positive', (t) => {
  const missing = listed.replace('points: 30', 'points: 30, missing: { ref: stale, points: 45 }');
  const evaluation = run(fileWith(missing), screening([]));
  t.match(resultOf(evaluation), { outcome: 'stale', points: 4500, band: 'stale' });
  t.match(evaluation, { score: 4500, tier: 3 });
  t.match(
    evaluation.families.find(({ name }) => name === 'commodity'),
    { points: 4500, positive: false },
  );
  t.match(leaveOneOut(load(fileWith(missing)), screening([])), [
    { id: 'R', without: { score: 0 }, alone: { score: 4500 } },
  ]);
  t.end();
});

t.test('a rule that yields to a stale one is undecided; one that adjusts does not', (t) => {
  const rules = `${listed}
  - { id: TRU, family: mitigation, points: -20, when: true, unlessHit: [R] }
  - { id: A, adjust: [B], times: 0.5, when: size(screening.hits) > 0 }
  - { id: B, family: value, points: 10, when: true }
`;
  const evaluation = run(fileWith(rules), screening([]));
  t.match(resultOf(evaluation, 'TRU'), { outcome: 'unknown', points: 0, dueTo: ['R'] });
  t.match(resultOf(evaluation, 'A'), { outcome: 'stale' });
  t.match(resultOf(evaluation, 'B'), { outcome: 'hit', points: 1000 });
  t.end();
});
