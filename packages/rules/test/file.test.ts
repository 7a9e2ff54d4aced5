import t from 'tap';
import { canonicalText, describeVocabulary, evaluate, loadRuleSet } from '../src/index.js';
import { faultsOf, fileWith, load, outcomeOf, resultOf, run } from './support/rules.js';
import { input, vocabulary } from './support/vocabulary.js';

const one = '  - { id: R, family: value, points: 1, when: true }\n';

t.test('the frame of a file is checked', (t) => {
  const changed = (from: string, to: string) => faultsOf(fileWith(one).replace(from, to));
  const refused: readonly (readonly [from: string, to: string, message: RegExp])[] = [
    ['ruleset: test', 'rulset: test', /unknown key rulset; did you mean ruleset\?/],
    ['from: 60', 'from: 80', /^4:34 a less urgent tier begins at a lower score than 80/],
    ['tier: 2,', 'tier: 1,', /tiers stand most urgent first: 1 comes after 1/],
    ['from: 80', 'from: 0', /a tier begins at a score above 0 and up to 100/],
    ['vessel: 4h', 'vesel: 4h', /unknown key vesel; did you mean vessel\?/],
    ['45m', '45 minutes', /a span such as 45m, 4h or 3d is expected/],
    ['combine: sum', 'combine: add', /add is not one of sum, max/],
    ['[0, 70]', '[0]', /a limit is \[lowest, highest\]/],
    ['[0, 70]', '[5, 70]', /a limit goes from 0 or less to 0 or more/],
    ['rules:\n', 'budget: { perDay: { 5: 10 } }\nrules:\n', /there is no tier 5/],
    ['rules:\n', 'budget: 5\nrules:\n', /\{ perDay: … \} is expected, not 5/],
    [
      'rules:\n',
      'lists: { a: [1, true] }\nrules:\n',
      /a text is expected, not true or false: put it in quotes/,
    ],
    ['rules:\n', 'lists: { a: [] }\nrules:\n', /a list holds at least one code/],
    [one, '', /a list is expected, not nothing/],
    [one, '  []', /at least one rule is needed/],
  ];
  for (const [from, to, message] of refused) t.match(changed(from, to)[0] ?? 'accepted', message, to);
  t.end();
});

t.test('the shape of a rule is checked', (t) => {
  const refused: readonly (readonly [rule: string, message: RegExp])[] = [
    ['id: R, family: value, points: 1', /when is missing \(or measure with bands, or adjust with times\)/],
    ['id: R, family: value, when: true', /points is missing/],
    ['id: R, when: true, points: 1', /family is missing/],
    ['family: value, when: true, points: 1', /id is missing/],
    ['id: "a b", family: value, when: true, points: 1', /an id has letters/],
    ['id: R, family: value, when: true, points: 1, floor: critical', /12\.5 is expected, not critical/],
    ['id: R, family: value, when: true, points: 1, missing: 3', /\{ ref: …, points: … \} is expected, not 3/],
    ['id: R, family: value, when: true, points: 1, each: listHits', /did you mean listHit\?/],
    ['id: R, family: value, when: true, points: 0x10', /a number such as 12 or 12\.5 is expected, not 0x10/],
    ['id: R, family: value, when: true, points: 1, floor: 1.5', /a whole number from 1/],
    ['id: R, family: value, when: true, points: 1, each: good', /no kind of item good; did you mean goods\?/],
    ['id: R, family: value, when: true, points: 1, perItem: sum', /perItem goes with each/],
    [
      'id: R, family: value, when: true, points: 1, each: goods, perItem: all',
      /all is not one of max, sum, once/,
    ],
    ['id: R, family: value, when: true, points: 1, title: 5', /put it in quotes/],
    ['id: R, family: value, when: true, points: 1, because: {a}', /a text that begins with \{ needs quotes/],
    [
      'id: R, family: value, when: true, measure: 1, bands: [{ ref: a, points: 1 }]',
      /either when or measure/,
    ],
    [
      'id: R, family: value, measure: 1, points: 3, bands: [{ ref: a, points: 1 }]',
      /points stand in the bands/,
    ],
    ['id: R, family: value, measure: 1, bands: []', /at least one band/],
    [
      'id: R, family: value, measure: 1, bands: [{ ref: a, below: 5, points: 1 }]',
      /bands leave a gap above 5/,
    ],
    [
      'id: R, family: value, measure: 1, bands: [{ ref: a, points: 1 }, { ref: b, points: 1 }]',
      /bands overlap: only/,
    ],
    [
      'id: R, family: value, measure: 1, bands: [{ ref: a, below: 5, points: 1 }, { ref: b, below: 5, points: 2 }, { ref: c, points: 1 }]',
      /bands overlap: below 5 comes after below 5/,
    ],
    [
      'id: R, family: value, measure: 1, bands: [{ ref: a, below: 5, points: 1 }, { ref: a, points: 1 }]',
      /two bands/,
    ],
    ['id: R, family: value, measure: true, bands: [{ ref: a, points: 1 }]', /a number is expected here/],
    ['id: R, adjust: [S], times: 2, when: true, points: 1', /gives no points itself/],
    ['id: R, adjust: [S], times: -1, when: true', /a factor from 0 to 1000/],
    ['id: R, adjust: [S], when: true', /times is missing/],
    [
      'id: R, family: value, when: true, points: 1, missing: { points: x }',
      /a number such as 12 or 12\.5 is expected, not x/,
    ],
  ];
  for (const [rule, message] of refused) {
    const faults = faultsOf(
      fileWith(`  - { ${rule} }\n  - { id: S, family: value, points: 1, when: true }\n`),
    );
    t.equal(faults.length, 1, rule);
    t.match(faults[0] ?? '', message, rule);
  }
  t.end();
});

t.test('a file as it is written in earnest loads', (t) => {
  const ruleSet = load(`ruleset: caribbean-exports
tiers:                              # most urgent first
  - { tier: 1, name: critical, from: 80, families: 2, respondWithin: { air: 45m, vessel: 4h } }
  - { tier: 4, name: watch,    from: 25 }
families:                           # evidence of one kind is not counted twice
  commodity:  { combine: sum, limit: [0, 70] }
  graph:      { combine: sum, limit: [0, 60] }
lists:
  licenseGate: [9301, 0301.11]
rules:
  - id: CMD-01
    title: Firearm, part or ammunition declared without license evidence
    family: commodity
    each: goods                     # or eeiLine
    when: hsIn(goods.hs, "licenseGate") && !shipment.hasLicense
    points: 70
    floor: 1
    basis: 15 CFR 736, 742, 758.1(b)
  - id: GRF-05
    family: graph
    measure: shipment.freightUsd
    bands: [{ ref: one, below: 2, points: 45 * pow(0.5, shipment.valueUsd / 365), floor: 1 }, { ref: two, below: 3, points: 20 * pow(0.5, shipment.valueUsd / 365) }, { ref: none, points: 0 }]
  - { id: TMP-02, adjust: [CMD-01], times: 0.6, when: calendar.barrelSeason }
budget: { perDay: { 1: 10, 4: 60 } }
explore: { perDay: 3 }
`);
  t.match(ruleSet, {
    name: 'caribbean-exports',
    tiers: [
      { tier: 1, from: 8000, respondWithin: { air: 45, vessel: 240 } },
      { tier: 4, families: 0 },
    ],
    budget: { perDay: { 1: 10, 4: 60 } },
    explore: { perDay: 3 },
    rules: [
      { id: 'CMD-01', basis: '15 CFR 736, 742, 758.1(b)' },
      { id: 'GRF-05', title: 'GRF-05' },
      { kind: 'adjust' },
    ],
  });
  t.end();
});

t.test('points with a comma within braces are one expression', (t) => {
  const rules = `
  - { id: R, family: value, when: "true", points: 8 * pow(0.5, shipment.valueUsd / 365) + max(1, min(2, 3)), floor: 2 }
`;
  const evaluation = run(fileWith(rules), input({ valueUsd: 365 }));
  t.match(resultOf(evaluation), { points: 600, floor: 2 });
  t.end();
});

t.test(
  'lists of the file take the place of those of the vocabulary; codes stand as they are written',
  (t) => {
    const own = (codes: string, hs: string) =>
      resultOf(
        run(
          fileWith(
            `  - { id: R, family: value, points: 1, when: 'hsIn("${hs}", "licenseGate")' }\nlists: { licenseGate: [${codes}] }`,
          ),
        ),
      ).outcome;
    t.equal(own('0301', '030111'), 'hit');
    t.equal(own('0301', '9301'), 'miss');
    t.equal(outcomeOf('hsIn("9301", "licenseGate")'), 'hit');
    t.end();
  },
);

t.test('what is not yet enforced, not used or always true is warned of', (t) => {
  const loaded = loadRuleSet(
    `${fileWith('  - { id: R, family: value, points: 1, when: has(shipment.bill) && !has(shipment.valueUsd) && has(eei.lines), title: R }\n')}lists:
  spare: [a]
budget: { perDay: { 1: 5 } }
explore: { perDay: 3 }
`,
    vocabulary,
  );
  t.ok(loaded.ok);
  t.same(loaded.ok && loaded.warnings.map(({ line, column, message }) => `${line}:${column} ${message}`), [
    '13:50 shipment.bill is always there: has() is always true',
    '15:3 no rule uses the list spare',
    '16:1 this version does not yet enforce a budget',
    '17:1 this version does not yet examine at random',
  ]);
  t.end();
});

t.test('a variable that was renamed is still read by its former name, with a warning', (t) => {
  const renamed = { ...vocabulary, formerNames: { lists: 'screening' } };
  const rule = (condition: string) =>
    loadRuleSet(fileWith(`  - { id: R, family: value, points: 1, when: ${condition}, title: R }\n`), renamed);
  const former = rule('size(lists.hits) > 0 && size(lists.tooOld) > 0');
  const current = rule('size(screening.hits) > 0 && size(screening.tooOld) > 0');
  if (!former.ok || !current.ok) throw new Error('both load');
  t.same(
    former.warnings.map(({ line, column, path, message }) => `${line}:${column} ${path} ${message}`),
    [
      '13:51 rules[0].when lists is the former name of screening: write screening',
      '13:75 rules[0].when lists is the former name of screening: write screening',
    ],
  );
  t.same(current.warnings, []);
  t.same(former.ruleSet.rules[0]?.reads, ['lists.hits', 'lists.tooOld'], 'named as the file names them');
  t.same(former.ruleSet.rules[0]?.sources, ['watchlist']);
  const told = input({}, { screening: { hits: [], tooOld: ['CSL'] } });
  const stale = evaluate(former.ruleSet, told).rules;
  t.match(stale, [{ outcome: 'stale' }]);
  t.same(stale, evaluate(current.ruleSet, told).rules);
  t.end();
});

t.test('the name that a variable was given later may still be used in a macro, as before', (t) => {
  const over = (condition: string) => {
    const file = fileWith(`  - { id: R, family: value, points: 1, when: '${condition}' }\n`);
    return loadRuleSet(file, { ...vocabulary, formerNames: { lists: 'screening' } });
  };
  const loaded = over('shipment.goods.exists(screening, has(screening.hs))');
  t.ok(loaded.ok);
  t.same(loaded.ok && loaded.ruleSet.rules[0]?.sources, ['manifest']);
  t.notOk(over('shipment.goods.exists(lists, has(lists.hs))').ok, 'the former one never could');
  t.notOk(
    over('shipment.goods.exists(screening, screening.marks.exists(screening, screening.text == "a"))').ok,
    'nor one within the other',
  );
  t.notOk(over('shipment.goods.exists(transport, has(transport.hs))').ok, 'nor a variable of old');
  t.end();
});

t.test('no former name is suggested', (t) => {
  const loaded = loadRuleSet(
    fileWith('  - { id: R, family: value, points: 1, when: size(lits.hits) > 0 }\n'),
    { ...vocabulary, formerNames: { lists: 'screening' } },
  );
  t.match(loaded, { ok: false, faults: [{ message: /^(?!.*lists)/ }] });
  t.end();
});

t.test('the canonical text changes with what decides, and with nothing else', (t) => {
  const when = (condition: string) =>
    fileWith(`  - { id: R, family: value, points: 1, when: '${condition}' }\n`);
  const base = canonicalText(load(when('hsIn("9", "licenseGate")')));
  const same = `# a comment\n${fileWith(`  - when: hsIn("9", "licenseGate")\n    points: 1\n    family: value\n    id: "R"\n`)}`;
  t.equal(canonicalText(load(same)), base);
  t.not(canonicalText(load(when('hsIn("8", "licenseGate")'))), base);
  const lists = { licenseGate: { codes: ['9301'], doc: '' } };
  const other = loadRuleSet(when('hsIn("9", "licenseGate")'), { ...vocabulary, lists });
  t.not(other.ok && canonicalText(other.ruleSet), base);
  t.match(
    canonicalText(load(when('quote("x", "firearm") == "y"'))),
    /keyword list firearm GLOCK,PISTOL,RIFLE/,
  );
  t.end();
});

t.test('one page describes everything that may be read and called', (t) => {
  const page = describeVocabulary(vocabulary);
  for (const line of [
    '| `shipment.grossWeightKg` | number, optional | manifest | Kilograms. |',
    '| `shipment.goods[].licenseCode` | text, optional | eei, manifest | License code. |',
    '| `goods` | `shipment.goods` | Each line of goods. |',
    '| `hsIn(hs: text, "code list")` | bool | Whether the code begins with one of the list. |',
    '| `licenseGate` | 3 | Needs a license. |',
  ]) {
    t.ok(page.includes(`\n${line}\n`), line);
  }
  t.end();
});

t.test('a vocabulary that contradicts itself is a fault of the program', (t) => {
  const items = { shipment: { list: 'shipment.goods', doc: '' } };
  t.throws(
    () =>
      loadRuleSet(fileWith('  - { id: R, family: value, points: 1, when: true, each: shipment }'), {
        ...vocabulary,
        items,
      }),
    /items shipment do not fit/,
  );
  t.end();
});
