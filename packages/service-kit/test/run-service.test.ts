import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import t, { type Test } from 'tap';

const fixture = fileURLToPath(new URL('fixture-service.js', import.meta.url));

/** Starts the fixture; `lines` fills as it logs, `said` waits for a line, `ended` for its exit code. */
const runWith = (t: Test, variables: Readonly<Record<string, string>>, ...args: string[]) => {
  const child: ChildProcess = fork(fixture, args, {
    env: { ...process.env, ...variables },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    execArgv: [],
  });
  let output = '';
  const ended = once(child, 'exit').then(([code]: unknown[]) => code);
  child.stdout?.setEncoding('utf8').on('data', (data: string) => {
    output += data;
    child.emit('said');
  });
  t.teardown(() => child.kill('SIGKILL'));
  const said = async (pattern: RegExp): Promise<string> => {
    for (;;) {
      const found = pattern.exec(output)?.[1];
      if (found !== undefined) return found;
      if (child.exitCode !== null) throw new Error(`ended without saying ${pattern}: ${output}`);
      await Promise.race([once(child, 'said'), ended]);
    }
  };
  return { child, said, ended, output: () => output };
};
const run = (t: Test, ...args: string[]) => runWith(t, {}, ...args);
const ready = /is ready on (http:\/\/127\.0\.0\.1:\d+)/;

t.test('says once where it is ready, and SIGTERM stops it with 0', async (t) => {
  const { child, said, ended, output } = run(t);
  await said(ready);
  child.kill('SIGTERM');
  t.equal(await ended, 0);
  t.equal(output().match(/is ready on/g)?.length, 1);
  t.match(output(), /fixture stops \(SIGTERM\)[^]*fixture stopped/);
});

t.test('SIGINT lets a request that is under way finish', async (t) => {
  const { child, said, ended } = run(t);
  const base = await said(ready);
  const answer = fetch(`${base}/slow`);
  await said(/(slow request arrived)/);
  child.kill('SIGINT');
  t.same(await (await answer).json(), { done: true });
  t.equal(await ended, 0);
});

t.test('ends although nobody reads its log any more', async (t) => {
  const { child, said, ended } = run(t);
  await said(ready);
  // As when the process that started it dies: the log's reader and the channel go at once.
  child.stdout?.destroy();
  child.disconnect();
  const patience = setTimeout(() => child.kill('SIGKILL'), 10_000);
  t.not(await ended, null, 'by itself');
  clearTimeout(patience);
});

t.test('a log that cannot be written changes no answer and ends nothing', async (t) => {
  // The kernel's own full disk: each write fails with ENOSPC.
  const full = openSync('/dev/full', 'w');
  t.teardown(() => closeSync(full));
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' ? address?.port : 0;
  await new Promise((resolve) => other.close(resolve));
  const child = fork(fixture, ['good', String(port)], { stdio: ['ignore', full, full, 'ipc'], execArgv: [] });
  t.teardown(() => child.kill('SIGKILL'));
  const ended = once(child, 'exit').then(([code]: unknown[]) => code);
  const ask = (path: string) => fetch(`http://127.0.0.1:${port}${path}`).catch(() => null);
  while ((await ask('/healthz'))?.status !== 200) await new Promise((resolve) => setTimeout(resolve, 50));
  t.same(await (await ask('/slow'))?.json(), { done: true });
  const failed = await ask('/fail');
  t.equal(failed?.status, 503);
  t.equal(failed?.headers.get('content-type'), 'application/problem+json');
  child.kill('SIGTERM');
  t.equal(await ended, 0);
});

t.test('a stop that takes too long ends with 1 and one line', async (t) => {
  const { child, said, ended, output } = run(t, 'stuck');
  await said(ready);
  child.kill('SIGTERM');
  t.equal(await ended, 1);
  t.match(output(), /fixture did not stop within 200 ms/);
});

t.test('stops when the process that started it lets go', async (t) => {
  const { child, said, ended } = run(t);
  await said(ready);
  child.disconnect();
  t.equal(await ended, 0);
});

t.test('a port that is taken is one line that names the variable, and 1', async (t) => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  t.teardown(() => other.close());
  const address = other.address();
  const port = typeof address === 'object' ? String(address?.port) : '';
  const { ended, output } = run(t, 'good', port);
  t.equal(await ended, 1);
  t.equal(output().trim().split('\n').length, 1);
  t.match(output(), new RegExp(`fixture: port ${port} on 127\\.0\\.0\\.1 is taken; set FIXTURE_PORT`));
});

t.test('a configuration that does not do is one line, and 1', async (t) => {
  const { ended, output } = run(t, 'misconfigured');
  t.equal(await ended, 1);
  t.equal(output().trim().split('\n').length, 1);
  t.match(output(), /fixture: DATABASE_URL: must be set/);
});

t.test('a misspelt variable is warned of, and the service starts', async (t) => {
  const { child, said, ended, output } = runWith(t, { INGEST_RATELIMIT: '3', WORKER_SWEEP: '' });
  await said(ready);
  t.equal(output().match(/is not known/g)?.length, 1);
  t.match(output(), /"level":40.*"INGEST_RATELIMIT is not known; did you mean INGEST_RATE_LIMIT\?"/);
  child.kill('SIGTERM');
  t.equal(await ended, 0);
});

t.test('an error outside any request is logged, and ends with 1 after a clean stop', async (t) => {
  const { said, ended, output } = run(t);
  const base = await said(ready);
  await fetch(`${base}/crash`).catch(() => undefined);
  t.equal(await ended, 1);
  t.match(output(), /a bug outside any request[^]*fixture stopped/);
});
