import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import t from 'tap';
import { startWhole } from '../src/whole.js';

t.setTimeout(300_000);

const command = fileURLToPath(new URL('../../../packages/cli/build/src/main.js', import.meta.url));

/** `hammerhead fuzz`, as people run it. */
async function fuzz(args: readonly string[]) {
  const child = spawn(process.execPath, [command, 'fuzz', ...args], { env: { PATH: process.env['PATH'] } });
  const [stdout, stderr] = [text(child.stdout), text(child.stderr)];
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, stdout: await stdout, stderr: await stderr };
}

const { ingest, api, deployment } = await startWhole(t);
const folder = mkdtempSync(join(tmpdir(), 'hammerhead-fuzz-'));
t.teardown(() => rmSync(folder, { recursive: true, force: true }));
const { feed, supervisor } = deployment.tokens;
const here = [
  ['--ingest', ingest.url],
  ['--referral', api.url],
  ['--feed-token', feed],
  ['--people-token', supervisor],
  ['--save', folder],
].flat();

t.test('300 inputs of each kind, the same each time: no 5xx, every row accounted for', async (t) => {
  const { code, stdout, stderr } = await fuzz([
    ...here,
    '--count',
    '300',
    '--seed',
    '20261130',
    '--blocked',
    '100',
  ]);
  t.equal(code, 0, stderr);
  t.comment(stdout);
  for (const kind of ['manifest', 'ndjson', 'gzip', 'list', 'ingest-query', 'referral-query'])
    t.match(stdout, new RegExp(`^${kind} +300 `, 'm'));
  t.match(stdout, /^manifest .*20[02]: \d+.*4[02]\d: \d+/m, 'some manifests are taken, some refused');
  t.match(stdout, /^list .*20[01]: \d+.*422: \d+/m, 'some lists are taken, some refused');
  t.notMatch(stdout, /not told/, 'each service says how long its event loop was blocked');
  t.same(readdirSync(folder), []);
});

t.test('what fails is reported, saved and an exit code', async (t) => {
  // The people's API takes no manifests: each answer is a problem, but their queries are those of the other.
  const swapped = [...here, '--count', '5', '--seed', '1', '--kind', 'list', '--blocked', '0'];
  const { code, stderr } = await fuzz(swapped);
  t.equal(code, 1, stderr);
  t.match(stderr, /list: the event loop was blocked for \d+ ms, more than 0 ms/);
  const nowhere = await fuzz([
    ...here,
    '--ingest',
    'http://127.0.0.1:9',
    '--count',
    '3',
    '--kind',
    'manifest',
    '--seed',
    '1',
  ]);
  t.equal(nowhere.code, 1);
  t.match(nowhere.stderr, /manifest: no answer: .*manifest-1-0\.http/);
  t.match(readdirSync(folder), ['manifest-1-0.http', 'manifest-1-1.http', 'manifest-1-2.http']);
});
