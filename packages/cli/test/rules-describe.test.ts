import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { defaultRuleSetUrl, vocabulary } from '@hammerhead/assessment';
import { loadRuleSet } from '@hammerhead/rules';
import t from 'tap';
import { runCommand } from './command.js';

const page = new URL('../../../../docs/default-rules.md', import.meta.url);

t.test('docs/default-rules.md is what `hammerhead rules describe` prints', async (t) => {
  const { code, stdout } = await runCommand(['rules', 'describe']);
  t.equal(code, 0);
  t.equal(await readFile(page, 'utf8'), stdout, 'print it again into the file');
});

t.test(
  'every rule has its own part, with what it finds, when, how much and what speaks against it',
  async (t) => {
    const { stdout } = await runCommand(['rules', 'describe', fileURLToPath(defaultRuleSetUrl)]);
    const parts = new Map(
      stdout
        .split('\n### ')
        .slice(1)
        .map((part) => [part.slice(0, part.indexOf(' ')), part] as const),
    );
    const loaded = loadRuleSet(await readFile(defaultRuleSetUrl, 'utf8'), vocabulary);
    if (!loaded.ok) throw new Error('the default rule set loads');
    t.equal(parts.size, loaded.ruleSet.rules.length);
    for (const { id, title, family, basis, caution } of loaded.ruleSet.rules) {
      const part = parts.get(id) ?? '';
      for (const wanted of [title, '**Hits**', basis, caution, family === undefined ? '**Then**' : 'oints'])
        t.ok(part.includes(wanted ?? '?'), `${id} tells ${wanted}`);
      // Names of fields and functions as programs have them are no words.
      const conditions = part
        .slice(part.indexOf('**Hits**'), part.indexOf('**Rests on**'))
        .replaceAll(/`[^`]*`/g, '');
      t.notMatch(conditions, /[a-z][A-Z](?!I)|[a-z]\.[a-z]|&&|\|\||undefined/, `${id} is told in words`);
    }
  },
);

t.test('a condition is told in words, with every "not" where it belongs', async (t) => {
  const { code, stdout } = await runCommand([
    'rules',
    'describe',
    fileURLToPath(new URL('../../test/rules-describe.yaml', import.meta.url)),
  ]);
  t.equal(code, 0);
  t.match(
    stdout,
    "- the shipment's gross weight in kilograms is at most 500 or the country of destination is not `JM`",
  );
  t.match(
    stdout,
    "- on no line of goods\n  - the line's description speaks of *a firearm, a part, a magazine or ammunition* or *body armor*",
  );
  t.match(stdout, '| from 2 to below 5 | 3, and tier 4 or more urgent whatever the score |');
  t.match(stdout, "**Unknown** where the shipment's gross weight in kilograms is not stated.");
  t.match(stdout, '**Not counted** where A hits; unknown where that is unknown.');
  t.match(stdout, '**Then** the points of A count 0.5 times.');
});
