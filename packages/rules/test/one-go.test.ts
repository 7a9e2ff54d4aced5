import t from 'tap';
import { faultsOf } from './support/rules.js';

const file = `ruleset: mine
tiers:
  - { tier: 1, name: critical, from: 80, families: 2 }
  - { tier: 4, name: watch, from: 25 }
families:
  commodity: { combine: sum, limit: [0, 45] }
  value: { combine: max, limit: [0, 35] }
rules:
`;

const place = (rules: string, word: string): string => {
  const before = (file + rules).slice(0, (file + rules).indexOf(word)).split('\n');
  return `${before.length}:${(before.at(-1) ?? '').length + 1}`;
};

t.test(
  'a misspelt key hides nothing: all that is wrong in a rule is told in one go, and nothing twice',
  (t) => {
    const rules = `  - id: MY-01
    title: Heavy goods
    family: comodity
    each: good
    when: shipment.grosWeightKg > 5 && goods.weigthKg > 5
    point: 20
    floor: 7
    because: "weighs {goods.weightKg"
    unlessHit: [MY-2]
  - { id: MY-02, family: value, when: true, points: 5 }
`;
    t.same(faultsOf(file + rules), [
      `${place(rules, 'comodity')} there is no family comodity; did you mean commodity?`,
      `${place(rules, 'good\n')} there is no kind of item good; did you mean goods?`,
      `${place(rules, 'grosWeightKg')} shipment has no field grosWeightKg; did you mean grossWeightKg?`,
      `${place(rules, 'weigthKg')} goods has no field weigthKg; did you mean weightKg?`,
      `${place(rules, 'point: 20')} unknown key point; did you mean points?`,
      `${place(rules, '7\n')} there is no tier 7; there is 1, 4`,
      `${place(rules, '{goods.weightKg')} this { is not closed; for a brace itself write {{`,
      `${place(rules, 'MY-2]')} there is no rule MY-2; did you mean MY-02?`,
    ]);
    t.end();
  },
);

t.test('a fault of syntax hides neither what stands beside it nor what follows', (t) => {
  const rules = `  - id: MY-01
    title: Braces
    family: comodity
    when: {shipment.valueUsd > 5
    points: 20
    floor: 9
  - { id: MY-02, family: value, when: true, points: 1
  - id: MY-03
    title: "Never closed
    family: vale
    when: shipment.valuUsd > 3
    points: 5
    unlessHit: [MY-01, MY-02]
  - id: MY-04
    title: Slipped
   family: value
    when: shipment.valueUsd > 3 &&
    points: 4
  - id: MY-05
    family: value
    measure: shipment.valueUsd
    bands:
      - { ref: low, below: 5, points: 1
      - { ref: high, points: 2, flor: 8 }
lists:
  spare: [a
`;
  t.same(faultsOf(file + rules), [
    `${place(rules, 'comodity')} there is no family comodity; did you mean commodity?`,
    `${place(rules, '{shipment.valueUsd')} this { is not closed (a text that begins with { needs quotes)`,
    `${place(rules, '9\n')} there is no tier 9; there is 1, 4`,
    `${place(rules, '{ id: MY-02')} this { is not closed (a text that begins with { needs quotes)`,
    `${place(rules, '"Never')} this " is not closed`,
    `${place(rules, 'vale\n')} there is no family vale; did you mean value?`,
    `${place(rules, 'valuUsd')} shipment has no field valuUsd; did you mean valueUsd?`,
    `${place(rules, 'family: value\n    when: shipment.valueUsd > 3 &&')} family begins 3 columns in, and the keys beside it 4`,
    '25:35 the expression ends too early',
    `${place(rules, '{ ref: low')} this { is not closed (a text that begins with { needs quotes)`,
    `${place(rules, 'flor')} unknown key flor; did you mean floor?`,
    `${place(rules, '8 }')} there is no tier 8; there is 1, 4`,
    `${place(rules, '[a')} this [ is not closed (a text that begins with [ needs quotes)`,
  ]);
  t.end();
});

t.test('what depends on a declaration that is wrong itself is not told', (t) => {
  const changed = (from: string, to: string) =>
    faultsOf(
      `${file}  - { id: A, family: value, points: 1, when: true, floor: 4 }\nbudget: { perDay: { 4: 1 } }\n`.replace(
        from,
        to,
      ),
    );
  t.same(changed('tiers:', 'teirs:'), ['2:1 unknown key teirs; did you mean tiers?']);
  t.same(changed('from: 25', 'form: 25'), ['4:29 unknown key form; did you mean from?']);
  t.same(changed('families:\n', 'familes:\n'), ['5:1 unknown key familes; did you mean families?']);
  t.same(changed('[0, 35]', '[0, 35'), ['7:33 this [ is not closed']);
  t.same(changed('id: A', 'ids: A'), ['9:7 unknown key ids; did you mean id?']);
  t.same(changed('when: true', 'whn: true'), ['9:40 unknown key whn; did you mean when?']);
  t.end();
});
