import { readFile } from 'node:fs/promises';
import t from 'tap';
import { runCommand } from './command.js';

const page = new URL('../../../../docs/rule-vocabulary.md', import.meta.url);

t.test('docs/rule-vocabulary.md is what `hammerhead rules vocabulary` prints', async (t) => {
  const { code, stdout } = await runCommand(['rules', 'vocabulary']);
  t.equal(code, 0);
  t.match(stdout, 'grossWeightKg');
  t.equal(await readFile(page, 'utf8'), stdout, 'print it again into the file');
});
