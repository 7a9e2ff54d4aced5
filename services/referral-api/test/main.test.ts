import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import t, { type Test } from 'tap';
import { RuleBook } from '@hammerhead/decisions';
import { createLogger } from '@hammerhead/service-kit';
import { createPool } from '@hammerhead/storage';
import { buildApp } from '../src/app.js';
import { testHooks, testUrl } from './world.js';

const main = fileURLToPath(new URL('../src/main.js', import.meta.url));

/** The service as a process of its own; `said` waits for what it logs. */
const start = (t: Test, env: Record<string, string>) => {
  const child = fork(main, { env, stdio: ['ignore', 'pipe', 'inherit', 'ipc'], execArgv: [] });
  t.teardown(() => child.kill('SIGKILL'));
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (data: string) => {
    output += data;
    child.emit('said');
  });
  const ended = once(child, 'exit').then(([code]: unknown[]) => code);
  const said = async (pattern: RegExp): Promise<string> => {
    while (!pattern.test(output) && child.exitCode === null) await Promise.race([once(child, 'said'), ended]);
    return pattern.exec(output)?.[1] ?? `ended: ${output}`;
  };
  return { child, ended, said, output: () => output };
};

t.test('starts on the address it says, is ready, and stops with 0', async (t) => {
  const url = await testUrl(t);
  const { child, ended, said } = start(t, { DATABASE_URL: url, REFERRAL_PORT: '0' });
  const base = await said(/referral-api is ready on (http:[^"]+)/);
  const ready = await fetch(`${base}/readyz`);
  t.equal(ready.status, 200);
  t.same(await ready.json(), { status: 'ready', checks: { database: 'ok' } });
  child.kill('SIGTERM');
  t.equal(await ended, 0);
});

t.test('without a database’s address it says so in one line', async (t) => {
  const { ended, output } = start(t, {});
  t.equal(await ended, 1);
  t.match(output(), /^[^\n]*referral-api: DATABASE_URL: must be set[^\n]*\n$/);
});

t.test('while the database is away it is up, not ready, and answers 503 with Retry-After', async (t) => {
  // Nothing listens on the discard port.
  const pool = createPool({ url: 'postgresql://x@127.0.0.1:9/x', name: 'test', onError: () => {} });
  const app = await buildApp({
    pool,
    logger: createLogger({ name: 'test', level: 'silent', pretty: false }),
    findToken: async () => ({ tokenId: '1', role: 'analyst', subject: 'Ana Lyst', federal: true }),
    book: new RuleBook(),
    now: () => new Date(),
    baselinesFrom: 50_000,
    hooks: testHooks,
  });
  t.teardown(async () => {
    await app.close();
    await pool.end();
  });
  const base = await app.listen({ host: '127.0.0.1', port: 0 });
  const status = async (path: string) => {
    const response = await fetch(`${base}${path}`, { headers: { authorization: 'Bearer x' } });
    await response.text();
    return [response.status, response.headers.get('retry-after') !== null];
  };
  t.same(await status('/healthz'), [200, false]);
  t.same(await status('/readyz'), [503, true]);
  t.same(await status('/v1/referrals'), [503, true]);
});
