import t from 'tap';
import { evaluate } from '../src/index.js';
import { faultsOf, fileWith, load, resultOf, run } from './support/rules.js';
import { input } from './support/vocabulary.js';

const firearm = fileWith(`
  - id: R
    title: Firearm under another code
    family: commodity
    each: goods
    when: goods.description.contains("GLOCK") && !hsIn(goods.hs, "licenseGate")
    points: 55
    because: 'description says {quote(goods.description, "firearm")}, declared under HS {goods.hs}'
`);

t.test('a hit says why in one sentence, with the facts that it read', (t) => {
  const goods = [{ description: 'RICE' }, { description: 'GLOCK SLIDE', hs: '7326.90' }];
  t.same(resultOf(run(firearm, input({ goods }))), {
    id: 'R',
    outcome: 'hit',
    points: 5500,
    items: { hit: 1 },
    sources: ['manifest'],
    evidence: [
      {
        item: 'goods[1]',
        points: 5500,
        sentence: 'description says GLOCK, declared under HS 7326.90',
        reads: [
          { path: 'goods[1].description', value: 'GLOCK SLIDE' },
          { path: 'goods[1].hs', value: '7326.90' },
        ],
      },
    ],
  });
  t.end();
});

t.test('a sentence prints numbers plainly, what is absent as such, and braces that are doubled', (t) => {
  const sentence = (because: string, shipment = {}) => {
    const rules = `  - { id: R, family: value, points: 1, when: true, title: "{plain}", because: ${JSON.stringify(because)} }`;
    return resultOf(run(fileWith(rules), input(shipment))).evidence[0]?.sentence;
  };
  t.equal(
    sentence('{1 / 3} {2 * 50} {-0.001} {pow(10, 22)} {1.5}'),
    '0.33 100 0 10000000000000000000000 1.5',
  );
  t.equal(sentence('{shipment.freightUsd} USD for {shipment.valueUsd / 0}'), 'not stated USD for not stated');
  t.equal(sentence('{{"a"}} {"}"} }}'), '{"a"} } }');
  t.equal(sentence('{"x" + shipment.destination}{1}'), 'xJM1');
  t.equal(sentence(`{shipment.bill}`, { bill: `${'x'.repeat(198)}😀😀` }), `${'x'.repeat(198)}…`);
  const untitled = fileWith('  - { id: R, family: value, points: 1, when: true }');
  t.equal(resultOf(run(untitled)).evidence[0]?.sentence, 'R');
  const titled = fileWith('  - { id: R, family: value, points: 1, when: true, title: "{plain}" }');
  t.equal(resultOf(run(titled)).evidence[0]?.sentence, '{plain}');
  t.end();
});

t.test('a sentence is checked when it is loaded', (t) => {
  const faults = (because: string) =>
    faultsOf(
      fileWith(`  - id: R\n    family: value\n    points: 1\n    when: true\n    because: '${because}'\n`),
    );
  t.same(faults('weighs {shipment.grosWeightKg} kg'), [
    '17:32 shipment has no field grosWeightKg; did you mean grossWeightKg?',
  ]);
  t.match(faults('is {shipment.hasLicense}'), [/^17:19 a number or a text is expected here/]);
  t.match(faults('is {shipment.bill'), [/^17:18 this \{ is not closed/]);
  t.match(faults('is }'), [/^17:18 this \} closes nothing/]);
  t.match(faults('{} x'), [/^17:16 the expression ends too early/]);
  t.end();
});

t.test('what an expression read is shown by path: found items, cut texts, counts', (t) => {
  const reads = (when: string, shipment: Record<string, unknown>) => {
    const rules = `  - { id: R, family: value, points: 1, when: ${JSON.stringify(when)} }`;
    return resultOf(run(fileWith(rules), input(shipment))).evidence[0]?.reads;
  };
  const goods = Array.from({ length: 30 }, (_, index) => ({
    description: index === 17 ? 'GLOCK' : 'RICE',
    weightKg: index,
    marks: index === 17 ? [{ text: 'A' }, { text: 'B' }] : [],
  }));
  t.same(reads('shipment.goods.exists(g, g.description == "GLOCK" && g.weightKg > 1)', { goods }), [
    { path: 'shipment.goods[17].description', value: 'GLOCK' },
    { path: 'shipment.goods[17].weightKg', value: 17 },
  ]);
  t.same(reads('shipment.goods.exists(g, g.marks.exists(m, m.text == "B"))', { goods }), [
    { path: 'shipment.goods[17].marks[1].text', value: 'B' },
  ]);
  t.same(
    reads('shipment.goods.filter(g, g.weightKg > 15).exists(h, h.weightKg < 17)', { goods })?.filter(
      ({ value }) => value === 16,
    ),
    [{ path: 'shipment.goods[16].weightKg', value: 16 }],
  );
  t.same(reads('size(shipment.goods) > 1', { goods }), [{ path: 'shipment.goods', value: '30 items' }]);
  t.same(reads('shipment.goods[17].weightKg > 1', { goods }), [
    { path: 'shipment.goods[17].weightKg', value: 17 },
  ]);
  t.same(reads('shipment.goods.map(g, g.weightKg).exists(w, w > 28)', { goods })?.length, 10);
  t.same(reads('"X" in shipment.itns', { itns: ['X', 'Y'] }), [{ path: 'shipment.itns', value: ['X', 'Y'] }]);
  t.same(
    reads('has(shipment.valueUsd) && shipment.valueUsd > 1 || !has(shipment.freightUsd)', { valueUsd: 2 }),
    [{ path: 'shipment.valueUsd', value: 2 }],
  );
  t.same(reads('shipment.bill != ""', { bill: 'x'.repeat(500) }), [
    { path: 'shipment.bill', value: `${'x'.repeat(199)}…` },
  ]);
  t.end();
});

t.test('a sentence that fails costs no hit', (t) => {
  const rules = `
  - { id: R, family: value, points: 9, when: true, because: '{explode(shipment.bill) ? "a" : "b"}' }
`;
  t.match(resultOf(run(fileWith(rules), input({ bill: 'BOOM' }))), {
    outcome: 'hit',
    points: 900,
    evidence: [{ sentence: 'could not be evaluated: boom' }],
  });
  t.end();
});

t.test('the same input gives the same bytes, whatever was evaluated before', (t) => {
  const ruleSet = load(
    fileWith(`
  - { id: A, family: value, points: 1, when: 'transport.mode == "air" || shipment.goods.exists(g, shipment.itns.exists(i, i == g.description))' }
  - { id: B, family: commodity, each: goods, points: 1, when: 'goods.weightKg > 5' }
`),
  );
  const air = input({ goods: [{ description: 'X' }], itns: ['Y'] }, { transport: { mode: 'air' } });
  const alone = JSON.stringify(evaluate(ruleSet, air));
  evaluate(ruleSet, input({ goods: [{ description: 'Y', weightKg: 9 }], itns: ['Y'] }));
  t.equal(JSON.stringify(evaluate(ruleSet, air)), alone);
  t.end();
});

t.test('a rule lists what it reads and from which sources', (t) => {
  const { rules } = load(
    fileWith(`
  - { id: A, family: value, points: 1, when: shipment.grossWeightKg > 5 }
  - { id: B, family: value, points: 1, when: shipment.grossWeightKg > 5, because: "{goods.licenseCode}", each: goods }
  - { id: C, family: value, points: 1, when: 'shipment.goods.exists(g, has(g.licenseCode)) && calendar.barrelSeason' }
  - { id: D, family: value, points: 1, when: eeiLine.eccn == "0A501", each: eeiLine }
`),
  );
  t.same(
    rules.map(({ reads, sources }) => ({ reads, sources })),
    [
      { reads: ['shipment.grossWeightKg'], sources: ['manifest'] },
      {
        reads: ['shipment.goods', 'shipment.grossWeightKg', 'goods.licenseCode'],
        sources: ['eei', 'manifest'],
      },
      {
        reads: ['shipment.goods', 'shipment.goods[].licenseCode', 'calendar.barrelSeason'],
        sources: ['derived', 'eei', 'manifest'],
      },
      { reads: ['eei.lines', 'eeiLine.eccn'], sources: ['eei'] },
    ],
  );
  t.end();
});

t.test('an outcome names the sources that it rests on, and a fact its own where these are fewer', (t) => {
  const rules = fileWith(`
  - { id: A, family: value, points: 1, when: shipment.grossWeightKg > 5 }
  - { id: B, family: value, points: 1, when: shipment.grossWeightKg > 5 && !shipment.hasLicense }
  - { id: C, family: value, points: 1, when: shipment.freightUsd > 5 || eei.filedAt != "" }
  - { id: D, family: value, each: listHit, points: 1, when: listHit.score > 0.5, because: "{shipment.bill}" }
  - { id: E, family: value, points: 1, when: true }
`);
  const hits = { hits: [{ score: 0.9 }], tooOld: [] };
  const evaluation = run(rules, input({ grossWeightKg: 9 }, { screening: hits }));
  const shown = (id: string) => {
    const { outcome, sources, evidence } = resultOf(evaluation, id);
    return [outcome, sources, evidence.flatMap(({ reads }) => reads)];
  };
  t.same(shown('A'), ['hit', ['manifest'], [{ path: 'shipment.grossWeightKg', value: 9 }]]);
  t.same(shown('B'), [
    'hit',
    ['eei', 'manifest'],
    [
      { path: 'shipment.grossWeightKg', value: 9, sources: ['manifest'] },
      { path: 'shipment.hasLicense', value: false, sources: ['eei'] },
    ],
  ]);
  t.same(shown('C'), ['unknown', ['eei', 'manifest'], []]);
  t.same(shown('D'), [
    'hit',
    ['manifest', 'watchlist'],
    [{ path: 'listHit[0].score', value: 0.9, sources: ['watchlist'] }],
  ]);
  t.same(shown('E'), ['hit', [], []]);
  t.end();
});

t.test('an outcome rests on the rules that may suppress or adjust it, whether or not they did', (t) => {
  const evaluation = run(
    fileWith(`
  - { id: FIRST, family: value, points: 1, when: shipment.bill != "", unlessHit: [SECOND] }
  - { id: SECOND, family: value, points: 1, when: shipment.freightUsd > 5 }
  - { id: THIRD, when: eei.filedAt == "x", adjust: [SECOND], times: 0.5 }
  - { id: FOURTH, when: calendar.barrelSeason, adjust: [FIRST], times: 0.5 }
`),
    input({ freightUsd: 1 }),
  );
  t.match(resultOf(evaluation, 'FIRST'), { outcome: 'hit', sources: ['derived', 'eei', 'manifest'] });
  t.end();
});

t.test('what is taken from a list rests on the list, too', (t) => {
  const { rules } = load(
    fileWith(`
  - { id: A, family: value, points: 1, when: 'shipment.goods[0].licenseCode == "C33"' }
  - { id: B, family: value, points: 1, when: 'screening.hits[0].score > 0.5' }
`),
  );
  t.same(
    rules.map(({ sources }) => sources),
    [['eei', 'manifest'], ['watchlist']],
  );
  t.end();
});

t.test('what chooses an item of a list counts among the sources, though it is no fact to show', (t) => {
  const { rules } = load(
    fileWith(`
  - { id: A, family: value, points: 1, when: 'shipment.goods.filter(g, g.licenseCode == "C33")[0].weightKg > 5' }
  - { id: B, family: value, points: 1, when: 'shipment.goods[size(eei.lines)].weightKg > 5' }
  - { id: C, family: value, points: 1, when: 'shipment.goods.filter(g, shipment.hasLicense).exists(g, g.weightKg > 5)' }
`),
  );
  t.same(
    rules.map(({ sources }) => sources),
    [
      ['eei', 'manifest'],
      ['eei', 'manifest'],
      ['eei', 'manifest'],
    ],
  );
  t.end();
});
