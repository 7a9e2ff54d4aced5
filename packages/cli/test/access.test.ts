import { readFile } from 'node:fs/promises';
import t from 'tap';
import { runCommand } from './command.js';

const page = new URL('../../../../docs/access.md', import.meta.url);

t.test('docs/access.md is what `hammerhead access` prints', async (t) => {
  const { code, stdout } = await runCommand(['access']);
  t.equal(code, 0);
  t.match(stdout, '| `referral:mark` |');
  t.equal(await readFile(page, 'utf8'), stdout, 'print it again into the file');
});
