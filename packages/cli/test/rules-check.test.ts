import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultRuleSetUrl } from '@hammerhead/assessment';
import t from 'tap';
import { runCommand } from './command.js';

t.test('the rule set that comes with Hammerhead has no faults', async (t) => {
  const { code, stdout, stderr } = await runCommand(['rules', 'check', fileURLToPath(defaultRuleSetUrl)]);
  t.equal(code, 0, stdout + stderr);
  t.match(stdout, /: \d+ rules, no faults\n$/, 'nor a warning');
});

t.test('a misspelt field is reported with file, line, column and what was meant', async (t) => {
  const file = join(t.testdir(), 'rules.yaml');
  await writeFile(
    file,
    `ruleset: test
tiers:
  - { tier: 1, name: critical, from: 80 }
families:
  value: { combine: sum, limit: [0, 45] }
rules:
  - id: VAL-99
    title: Heavy
    family: value
    when: shipment.grosWeightKg > 5
    points: 10
`,
  );
  const { code, stdout } = await runCommand(['rules', 'check', file]);
  t.equal(code, 1);
  t.equal(stdout.split(' ')[0], `${file}:10:20`);
  t.match(stdout, 'did you mean grossWeightKg');
});

t.test(
  'a former name is accepted with a warning, with file, line, column and the name of today',
  async (t) => {
    const file = join(t.testdir(), 'rules.yaml');
    await writeFile(
      file,
      `ruleset: test
tiers:
  - { tier: 1, name: critical, from: 80 }
families:
  value: { combine: sum, limit: [0, 45] }
rules:
  - id: PTY-99
    title: On a watchlist
    family: value
    when: size(lists.hits) > 0
    points: 10
`,
    );
    const { code, stdout } = await runCommand(['rules', 'check', file]);
    t.equal(code, 0);
    t.equal(
      stdout,
      `${file}:10:16 warning: lists is the former name of watchlists: write watchlists\n${file}: 1 rule, no faults, 1 warning\n`,
    );
  },
);

t.test('without a file that can be read it fails', async (t) => {
  t.match(await runCommand(['rules', 'check']), { code: 1, stderr: /name one rule file/ });
  const folder = t.testdir({ 'empty.yaml': ' \n', 'binary.yaml': Buffer.from([0x1f, 0x8b, 0, 0xff]) });
  for (const [file, reason] of [
    ['/absent.yaml', 'there is no file /absent.yaml'],
    [folder, `${folder} is a folder, not a rule file`],
    [join(folder, 'empty.yaml'), `${join(folder, 'empty.yaml')} is empty`],
    [join(folder, 'binary.yaml'), `${join(folder, 'binary.yaml')} is no text: a rule file is YAML in UTF-8`],
  ] as const) {
    const finished = await runCommand(['rules', 'check', file]);
    t.match(finished, { code: 1, stdout: '' }, file);
    t.equal(finished.stderr, `hammerhead rules check: ${reason}\n`);
  }
});

t.test('values that no shipment has are told with the nearest, in the order of the file', async (t) => {
  const file = join(t.testdir(), 'rules.yaml');
  await writeFile(
    file,
    `ruleset: test
tiers:
  - { tier: 1, name: critical, from: 80 }
families:
  route: { combine: sum, limit: [0, 45] }
rules:
  - { id: A, title: Rule A, family: route, points: 5, when: transport.portOfUnlading == "JMKN" }
  - { id: B, title: Rule B, family: route, points: 5, when: transport.mode == "sea" }
  - { id: C, title: Rule C, family: route, points: 5, when: parties.shipper.kind == "company" }
  - { id: D, title: Rule D, family: route, points: 5, when: shipment.destination == "Jamaica" }
  - { id: E, title: Rule E, family: route, points: 999, when: shipment.hasItn }
`,
  );
  const { code, stdout } = await runCommand(['rules', 'check', file]);
  t.equal(code, 1);
  t.same(stdout.replaceAll(`${file}:`, '').split('\n'), [
    '7:89 warning: JMKN is no port known here; did you mean JMKIN?',
    '8:79 sea is no mode of transport; did you mean vessel?',
    '9:85 company is no kind of party; did you mean business?',
    '10:85 Jamaica is no country known here; did you mean JM?',
    '11:52 warning: 999 points count as 45: the family route gives 0 to 45',
    ' 3 faults, 2 warnings',
    '',
  ]);
});
