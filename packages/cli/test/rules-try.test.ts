import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultRuleSetUrl } from '@hammerhead/assessment';
import { manifestExample } from '@hammerhead/contracts';
import t from 'tap';
import { runCommand } from './command.js';

const rules = fileURLToPath(defaultRuleSetUrl);

/** The example with other goods, and another bill. */
const manifestOf = (bill: string, goods: object) => ({
  ...manifestExample,
  shipments: manifestExample.shipments.map((shipment) => ({ ...shipment, bill, goods: [goods] })),
});

t.test('the example of the documentation is scored where no manifest is named', async (t) => {
  const { code, stdout } = await runCommand(['rules', 'try', rules]);
  t.equal(code, 0);
  t.match(stdout, /^Only the manifest is known: no earlier shipment, link, baseline or watchlist/);
  t.match(stdout, /\nMIAKIN2300412 to JM: not referred, score 4\n/);
  t.match(stdout, /\n {2}hit CMD-06, 1 point: PERSONAL EFFECTS for a private person\n/);
  t.match(stdout, /\n {2}unknown without earlier shipments and baselines: .*GRF-05/);
});

t.test(
  'a manifest is scored: what hits, with tier and points, and what is unknown and lacks what',
  async (t) => {
    const file = join(t.testdir(), 'manifest.json');
    await writeFile(
      file,
      JSON.stringify(manifestOf('B1', { description: 'GLOCK 19 PISTOLS', hs: '9302.00' })),
    );
    const { code, stdout } = await runCommand(['rules', 'try', rules, '--manifest', file]);
    t.equal(code, 0);
    t.match(stdout, /\nB1 to JM: tier 1 \(critical\), score /);
    t.match(
      stdout,
      /\n {2}hit CMD-01, 70 points, tier 1 at least: GLOCK 19 PISTOLS declared under HS 9302\.00/,
    );
    t.match(stdout, /\n {2}unknown VAL-02-HEAVY: .*shipment\.goodsWeightKg/);
  },
);

t.test('of several manifests, one a line, a bill is picked; one rule is told in words', async (t) => {
  const file = join(t.testdir(), 'manifests.ndjson');
  const lines = ['B1', 'B2'].map((bill) => JSON.stringify(manifestOf(bill, { description: 'RICE' })));
  await writeFile(file, `${lines.join('\n')}\n`);
  const { code, stdout } = await runCommand([
    'rules',
    'try',
    rules,
    '--manifest',
    file,
    '--bill',
    'B2',
    '--rule',
    'CMD-10',
  ]);
  t.equal(code, 0);
  t.notMatch(stdout, 'B1');
  t.match(stdout, 'hits where\n  - the number of kinds of firearm accessories described is at least 2\n');
  t.match(stdout, /\nB2 to JM: not referred, score \d+\n(?:.*\n)* {2}CMD-10 does not hit\n/);
});

t.test('as JSON: one document a shipment', async (t) => {
  const { code, stdout } = await runCommand(['rules', 'try', rules, '--json']);
  t.equal(code, 0);
  t.match(JSON.parse(stdout), { bill: 'MIAKIN2300412', tier: null, score: 4, inArea: true });
  const weapon = join(t.testdir(), 'manifest.json');
  await writeFile(weapon, JSON.stringify(manifestOf('B1', { description: 'GLOCK 19', hs: '9302.00' })));
  const told = await runCommand(['rules', 'try', rules, '--manifest', weapon, '--json']);
  t.match(
    told.stdout,
    /"id":"CMD-01","outcome":"hit","points":70,.*?"evidence":\[\{"item":"goods\[0\]","points":70,/,
    'points of a rule and of an item are points, as those of score and families',
  );
});

t.test('of a file with faults, all are told', async (t) => {
  const file = join(t.testdir(), 'rules.yaml');
  const rule = (id: string) =>
    `  - { id: ${id}, title: T, family: f, points: 1, when: shipment.hasLicence }\n`;
  await writeFile(
    file,
    `ruleset: a\ntiers: [{ tier: 1, name: b, from: 80 }]\nfamilies: { f: { combine: sum, limit: [0, 9] } }\nrules:\n${rule('A')}${rule('B')}`,
  );
  for (const command of ['try', 'describe']) {
    const { code, stderr } = await runCommand(['rules', command, file]);
    t.equal(code, 1);
    t.match(stderr, /: 2 faults\n.*rules\.yaml:5:\d+ .*hasLicense\?\n.*rules\.yaml:6:\d+ .*hasLicense\?\n$/);
  }
});

t.test('what cannot be tried is told in one line', async (t) => {
  const folder = t.testdir({ 'manifest.json': '{"manifestNumber":"X"}', 'broken.json': '{\n"a":\n' });
  const cases: readonly (readonly [args: readonly string[], said: RegExp])[] = [
    [[], /name one rule file/],
    [['/absent'], /there is no file \/absent/],
    [[rules, '--rule', 'XXX-1'], /the file has no rule XXX-1/],
    [[rules, '--bill', 'nope'], /no manifest has nope/],
    [[rules, '--manifest', '/absent'], /there is no file \/absent/],
    [[rules, '--manifest', join(folder, 'manifest.json')], /manifest\.json would be refused: .*revision/],
    [[rules, '--manifest', join(folder, 'broken.json')], /broken\.json would be refused: /],
  ];
  for (const [args, said] of cases) {
    const finished = await runCommand(['rules', 'try', ...args]);
    t.equal(finished.code, 1);
    t.match(finished.stderr, said);
    t.equal(finished.stderr.split('\n').length, 2);
  }
});
