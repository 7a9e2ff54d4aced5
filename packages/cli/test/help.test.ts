import t from 'tap';
import { runCommand } from './command.js';

t.test('a group of commands has a help of its own, asked for or not', async (t) => {
  const asked = await runCommand(['watchlists', '--help']);
  t.equal(asked.code, 0);
  t.match(asked.stdout, /^hammerhead watchlists COMMAND/);
  t.match(asked.stdout, / watchlists import .* watchlists search /s);
  t.notMatch(asked.stdout, /dead-letters/);
  t.equal((await runCommand(['help', 'watchlists'])).stdout, asked.stdout);

  const bare = await runCommand(['watchlists']);
  t.match(bare, { code: 1, stdout: '', stderr: asked.stdout });
  const unknown = await runCommand(['watchlists', 'imprt']);
  t.match(unknown, {
    code: 1,
    stderr: /^hammerhead: no such command: watchlists imprt\n\nhammerhead watchlists/,
  });
});

t.test('a word that begins nothing gets the list of all', async (t) => {
  const { code, stderr } = await runCommand(['watchlist', 'import']);
  t.equal(code, 1);
  t.match(stderr, /no such command: watchlist\n\nhammerhead COMMAND.* send .* watchlists list /s);
});
