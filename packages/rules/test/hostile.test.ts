import t from 'tap';
import { faultsOf, fileAsking, fileWith } from './support/rules.js';

t.test('an expression too large or too deep is refused, not run', (t) => {
  const refused: Record<string, readonly [when: string, message: RegExp]> = {
    long: [`"${'x'.repeat(5000)}" == ""`, /at most 4096 characters/],
    'many terms': [`1 > 0${' || 1 > 0'.repeat(400)}`, /at most 1000/],
    parentheses: [`${'('.repeat(1500)}true${')'.repeat(1500)}`, /at most 64 levels/],
    signs: [`${'!'.repeat(4000)}true`, /at most 1000/],
    fields: [`shipment${'.a'.repeat(500)}`, /at most 64 levels/],
    lists: [`1 in [${'1,'.repeat(600)}1]`, /at most 500/],
    pattern: [`shipment.bill.matches("${'a'.repeat(600)}")`, /at most 500 characters/],
    repetition: ['shipment.bill.matches("((a{100}){100}){100}")', /invalid repeat count/],
  };
  for (const [name, [when, message]] of Object.entries(refused)) {
    const faults = faultsOf(fileAsking(when));
    t.equal(faults.length, 1, name);
    t.match(faults[0], message, name);
  }
  const chain = `true${' && true'.repeat(300)}`;
  t.same(faultsOf(fileAsking(chain)), [], 'a long chain that is within bounds');
  t.end();
});

t.test('a file that is no rule file is refused with a place, never by a crash', (t) => {
  const files: Record<string, readonly [file: string, message: RegExp]> = {
    empty: ['', /^1:1 keys with values \(key: value\) are expected here, not nothing/],
    text: ['hello', /^1:1 keys with values \(key: value\) are expected here, not a text/],
    list: ['- a', /^1:1 keys with values \(key: value\) are expected here, not a list/],
    'deep flow': ['['.repeat(100_000), /nested too deeply/],
    'deep blocks': [Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'), /./],
    alias: [
      fileWith('  - &a { id: R, family: value, points: 1, when: true }\n  - *a\n'),
      /^14:5 aliases are not supported/,
    ],
    tag: [fileWith('  - !!js/function { id: R }\n'), /Unresolved tag/],
    'two documents': [
      `${fileWith('  - { id: R, family: value, points: 1, when: true }')}\n---\na: 1\n`,
      /one document/,
    ],
    'duplicate key': [
      `${fileWith('  - { id: R, family: value, points: 1, when: true }\n')}ruleset: b\n`,
      /^14:1 this key stands here a second time$/,
    ],
    'second condition': [
      fileWith('  - { id: R, family: value, points: 1, when: true, when: false }'),
      /^13:52 this key stands here a second time: join two conditions with && or \|\|$/,
    ],
    prototype: [
      fileWith('  - { id: R, family: value, points: 1, when: true, __proto__: 1 }'),
      /unknown key __proto__/,
    ],
    'prototype family': [
      fileWith('  - { id: R, family: constructor, points: 1, when: true }'),
      /there is no family constructor/,
    ],
    huge: ['x'.repeat(2_000_001), /more than 2000000 characters/],
    'unquoted comma': [
      fileWith('  - { id: R, family: value, points: 1, when: hsIn(shipment.bill, "licenseGate") }'),
      /a text with , : \[ \] \{ \} or quotes in it stands in quotes/,
    ],
  };
  for (const [name, [file, message]] of Object.entries(files))
    t.match(faultsOf(file)[0] ?? '', message, name);
  t.end();
});

t.test('a pattern runs in linear time', (t) => {
  // Backtracking, this one would take longer than the universe has.
  t.same(faultsOf(fileAsking('shipment.bill.matches("^(a+)+$")')), []);
  t.end();
});
