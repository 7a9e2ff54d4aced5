import { loadRuleSet } from '@hammerhead/rules';
import t from 'tap';
import { assess, findingsWith, identityText, vocabulary } from '../src/index.js';
import { defaultSource, load, withRules } from './rule-set.js';
import { subject } from './subjects.js';

const outcomeOf = (rule: string, shipment: object = {}): string =>
  assess(withRules(rule), subject(shipment))
    .evidence.map(({ outcome }) => outcome)
    .join() || 'miss';

await t.test('what is absent is unknown, not a miss', async (t) => {
  const licensed =
    '- { id: A, title: a, family: only, each: goods, when: goods.licenseCode == "C33", points: 10 }';
  t.equal(outcomeOf(licensed), 'unknown', 'no EEI');
  t.equal(outcomeOf(licensed, { eei: { lines: [{ licenseCode: 'C30' }] } }), 'miss');
  t.equal(outcomeOf(licensed, { eei: { lines: [{ licenseCode: 'C33' }] } }), 'hit');
  t.equal(outcomeOf(licensed, { eei: { lines: [{}] } }), 'unknown', 'the line has none');
  const value = '- { id: A, title: a, family: only, when: shipment.valueUsd < 10, points: 10 }';
  t.equal(outcomeOf(value, { goods: [{ description: 'RICE' }] }), 'unknown', 'no value stated');
});

await t.test('the same subject gives the same bytes', async (t) => {
  const pistols = () =>
    subject({
      goods: [
        { description: 'PISTOLS', hs: '930200', valueUsd: 0.1 },
        { description: 'x', valueUsd: 0.2 },
      ],
    });
  const one = JSON.stringify(assess(load(defaultSource), pistols()));
  const other = JSON.stringify(assess(load(defaultSource), pistols()));
  t.equal(one, other);
  t.same(JSON.parse(one), assess(load(defaultSource), pistols()), 'plain JSON: nothing is lost');
});

await t.test('a rule that only changes the points of others is neither a hit nor a headline', async (t) => {
  const season = '- { id: SEASON, title: season, adjust: [A], times: 0.5, when: "true" }';
  const rules = (when: string) =>
    withRules(`- { id: A, title: a, family: only, when: "${when}", points: 10 }\n${season}`);
  t.match(assess(rules('true'), subject()), { hits: ['A'], headline: 'a', score: 500 });
  const alone = assess(rules('false'), subject());
  t.match(alone.evidence, [{ id: 'SEASON', outcome: 'hit' }], 'stored as ever');
  t.match(alone, { hits: [], headline: null });
});

await t.test(
  'the headline: floors first, then points, then the order of the file; at most 300 characters',
  async (t) => {
    const rules = (lines: string): string | null => assess(withRules(lines), subject()).headline;
    const low = '- { id: LOW, title: low, family: only, when: "true", points: 5 }';
    const high = '- { id: HIGH, title: high, family: only, when: "true", points: 9 }';
    const equal = '- { id: EQUAL, title: equal, family: only, when: "true", points: 9 }';
    const floor = '- { id: FLOOR, title: floor, family: only, when: "true", points: 1, floor: 1 }';
    t.equal(rules(`${low}\n${high}\n${equal}`), 'high');
    t.equal(rules(`${equal}\n${high}\n${floor}`), 'floor');
    t.equal(rules('- { id: MISS, title: miss, family: only, when: "false", points: 5 }'), null);
    const long = rules(
      `- { id: LONG, title: ${'😀'.repeat(150)} ${'b'.repeat(400)}, family: only, when: "true", points: 5 }`,
    );
    t.equal(Array.from(long ?? '').length, 300);
    t.match(long, /…$/);
  },
);

await t.test('a misspelt field or name is refused with a suggestion', async (t) => {
  const faultOf = (when: string): string => {
    const loaded = loadRuleSet(
      `ruleset: test
tiers: [{ tier: 1, name: critical, from: 50 }]
families: { only: { combine: sum, limit: [0, 100] } }
rules:
  - id: A
    title: a
    family: only
    when: ${when}
    points: 1
`,
      vocabulary,
    );
    return loaded.ok
      ? 'none'
      : loaded.faults.map(({ line, column, message }) => `${line}:${column} ${message}`).join('\n');
  };
  t.match(faultOf('shipment.grosWeightKg > 5'), /^8:\d+ .*did you mean grossWeightKg/);
  t.match(faultOf("found(findings, 'port_unknwon')"), /did you mean .?port_unknown/);
  t.match(faultOf("hsIn('9302', 'licenceGate')"), /did you mean .?licenseGate/);
  t.match(faultOf("says(shipment.bill, 'firearms')"), /did you mean .?firearm/);
  t.equal(faultOf("regimeIn(regime, 'ear2020')"), 'none');
});

await t.test('rules that read EEI are known by their sources', async (t) => {
  const { rules } = load(defaultSource);
  const reading = rules.filter(({ sources }) => sources.includes('eei')).map(({ id }) => id);
  t.ok(reading.includes('CMD-01'), 'the evidence of a license stands in the EEI');
  t.ok(reading.includes('EEI-01'));
  for (const id of ['CMD-02', 'CMD-05', 'CMD-09', 'CMD-10', 'VAL-02', 'PTY-06', 'RTE-01'])
    t.notOk(reading.includes(id), `${id} rests on the manifest alone`);
});

await t.test('findings that rest on EEI are read there alone', async (t) => {
  const findings = findingsWith(
    [{ code: 'port_unknown', path: 'portOfExport', message: 'port USZZZ is not in the port table' }],
    [{ code: 'vin_check_digit', path: 'eei.lines[0].vin', message: 'VIN …' }],
  );
  const has = (when: string, eei: object | null): string =>
    assess(withRules(`- { id: A, title: a, family: only, when: '${when}', points: 1 }`), {
      ...subject({ eei }),
      findings,
    })
      .evidence.map(({ outcome }) => outcome)
      .join();
  t.equal(
    has('found(findings, "port_unknown") && findings[0].path == "transport.portOfExport"', null),
    'hit',
  );
  t.equal(has('found(findings, "vin_check_digit")', {}), '');
  t.equal(has('found(eei.findings, "vin_check_digit")', {}), 'hit');
});

await t.test(
  'the identity of a rule set changes with its content and area, not with its spelling',
  async (t) => {
    const source = (points: string): string => defaultSource.replace('points: 70', `points: ${points}`);
    const identity = identityText(load(defaultSource), ['JM', 'HT']);
    t.equal(identityText(load(`# a remark\n${defaultSource}`), ['HT', 'JM']), identity);
    t.not(identityText(load(source('71')), ['JM', 'HT']), identity);
    t.not(identityText(load(defaultSource), ['JM']), identity);
  },
);
