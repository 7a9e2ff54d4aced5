import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultRuleSetUrl } from '@hammerhead/assessment';
import t from 'tap';
import { runCommand } from './command.js';

t.test('the rule set that comes with Hammerhead has no faults', async (t) => {
  const { code, stdout, stderr } = await runCommand(['rules', 'check', fileURLToPath(defaultRuleSetUrl)]);
  t.equal(code, 0, stdout + stderr);
  t.match(stdout, /: \d+ rules, no faults\n$/);
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
      `${file}:10:16 warning: lists is the former name of watchlists: write watchlists\n${file}: 1 rules, no faults\n`,
    );
  },
);

t.test('without a file that can be read it fails', async (t) => {
  t.match(await runCommand(['rules', 'check']), { code: 1, stderr: /name one rule file/ });
  t.match(await runCommand(['rules', 'check', '/absent']), { code: 1, stderr: /cannot be read: ENOENT/ });
});
