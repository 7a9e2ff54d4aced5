import t from 'tap';
import { loadRuleSet } from '../src/index.js';
import { fileAsking, fileWith } from './support/rules.js';
import { vocabulary } from './support/vocabulary.js';

function warningsOf(when: string): readonly string[] {
  const loaded = loadRuleSet(fileAsking(when), vocabulary);
  t.ok(loaded.ok, when);
  return loaded.warnings
    .map(({ message }) => message)
    .filter((message) => !message.includes('an analyst reads'));
}

t.test('a condition that nothing decides is warned of', (t) => {
  const warned: readonly (readonly [when: string, message: RegExp])[] = [
    ['true', /^this always holds: the rule hits whatever is shipped$/],
    ['1 > 2', /^this never holds: the rule never hits$/],
    ['shipment.hasLicense || true', /^this always holds/],
    ['shipment.hasLicense && !true', /^this never holds/],
    [
      'shipment.bill == "JM" && shipment.hasLicense && shipment.bill == "TT"',
      /^this never holds: shipment\.bill == "JM" and == "TT"; write shipment\.bill in \["JM", "TT"\] for either$/,
    ],
    [
      'shipment.bill != "JM" || "TT" != shipment.bill',
      /^this always holds: shipment\.bill != "JM" or != "TT"; write !\(shipment\.bill in \["JM", "TT"\]\) for neither$/,
    ],
    ['shipment.valueUsd > 5 && shipment.valueUsd < 3', /^this never holds: shipment\.valueUsd > 5 and < 3$/],
    [
      'shipment.valueUsd < 5 || shipment.valueUsd >= 5',
      /^this always holds: shipment\.valueUsd < 5 or >= 5$/,
    ],
    ['shipment.valueUsd / 0 > 1', /^nothing can be divided by 0: this is always unknown$/],
    ['shipment.valueUsd % 0 > 1', /^nothing can be divided by 0/],
    ['shipment.bill == ""', /^shipment\.bill is always there and never empty: to ask tells nothing$/],
    ['transport.ladingAt == ""', /write !has\(transport\.ladingAt\), or text\(transport\.ladingAt\) == ""$/],
    ['lower(shipment.bill) == "Gun"', /^lower\(…\) never has Gun: write "gun"$/],
    ['upper(shipment.bill).contains("gun")', /^upper\(…\) never has gun: write "GUN"$/],
  ];
  for (const [when, message] of warned) {
    const [only = '', ...others] = warningsOf(when);
    t.match(only, message, when);
    t.same(others, [], when);
  }
  t.end();
});

t.test('what differs from shipment to shipment is not', (t) => {
  for (const when of [
    'shipment.bill == "JM" || shipment.bill == "TT"',
    'shipment.bill != "JM" && shipment.bill != "TT"',
    'shipment.valueUsd > 3 && shipment.valueUsd < 5 && shipment.valueUsd != 4',
    'shipment.valueUsd >= 5 && shipment.valueUsd <= 5',
    'shipment.valueUsd < 3 || shipment.valueUsd > 5',
    'shipment.hasLicense && true',
    'shipment.valueUsd / 2 > 1 && 0 / shipment.valueUsd < 1',
    'text(transport.ladingAt) == ""',
    'lower(shipment.bill) == "gun" && upper(shipment.bill) == "GUN"',
  ])
    t.same(warningsOf(when), [], when);
  t.end();
});

t.test('a rule of which an analyst reads nothing but its id is warned of', (t) => {
  const told = (keys: string) =>
    loadRuleSet(
      fileWith(`  - { id: R, family: commodity, points: 1, when: shipment.hasLicense${keys} }\n`),
      vocabulary,
    ).warnings.map(({ message }) => message);
  t.same(told(''), ['an analyst reads only R where this rule hits: give it a title or because']);
  t.same(told(', title: Licensed'), []);
  t.same(told(', because: Licensed'), []);
  t.end();
});
