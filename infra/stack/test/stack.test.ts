import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createPool, type Pool } from '@hammerhead/storage';
import t from 'tap';
import { z } from 'zod';
import { dataFolder, descendants, gone, isAlive, Run, status } from './run.js';

const skip = process.platform === 'linux' ? false : 'reads /proc';
const credentialsSchema = z.record(z.string(), z.string());

const verdictSchema = z.looseObject({ whole: z.boolean(), checkpoint: z.looseObject({}).nullable() });

async function asSuperuser<T>(folder: string, work: (pool: Pool) => Promise<T>): Promise<T> {
  const file = readFileSync(join(folder, 'postgres', 'connection.json'), 'utf8');
  const { password, port } = z.object({ password: z.string(), port: z.int() }).parse(JSON.parse(file));
  const url = `postgres://hammerhead:${password}@127.0.0.1:${port}/hammerhead`;
  const pool = createPool({ url, name: 'test', onError: () => {} });
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}

function credentialsIn(folder: string): Record<string, string> {
  return credentialsSchema.parse(JSON.parse(readFileSync(join(folder, 'credentials.json'), 'utf8')));
}

t.test('it starts, says where it is, stops within 5 s, and finds its data again', { skip }, async (t) => {
  const folder = dataFolder(t);
  const first = new Run({ HAMMERHEAD_DATA: folder, HAMMERHEAD_SAMPLE: '1' });
  const { referralApi, ingest } = await first.ready();
  const [, referrals] = await first.says(/Referrals +(\d+ of 2000 shipments \(tier .*\))\n/);
  const credentials = credentialsIn(folder);
  t.same(Object.keys(credentials), [
    'feed',
    'analyst',
    'investigator',
    'supervisor',
    'rule_author',
    'auditor',
    'partner_jm',
    'admin',
  ]);
  t.equal(statSync(join(folder, 'credentials.json')).mode & 0o777, 0o600);
  const { analyst = '', feed = '' } = credentials;
  t.equal(await status(`${referralApi}/v1/referrals`, analyst), 200);
  t.equal(await status(`${referralApi}/v1/referrals`, feed), 403);
  t.equal(await status(`${ingest}/v1/submissions/01890a5d-ac96-774b-bcce-b302099a8057`, feed), 404);

  const seen = await asSuperuser(folder, async (pool) => {
    const { rows } = await pool.query<{ users: string; schemas: string }>(
      `select string_agg(distinct usename, ',') filter (where pid <> pg_backend_pid()) as users,
              (select string_agg(nspowner::regrole::text, ',') from pg_namespace where nspname = 'queue') as schemas
         from pg_stat_activity where datname = current_database()`,
    );
    return rows[0];
  });
  t.same(
    seen,
    { users: 'hammerhead_service', schemas: 'hammerhead_service' },
    'nobody who could change the audit',
  );
  const { auditor = '' } = credentials;
  const verify = async () => {
    const answer = await fetch(`${referralApi}/v1/audit/verify`, {
      headers: { authorization: `Bearer ${auditor}` },
    });
    return verdictSchema.parse(await answer.json());
  };
  let verdict = await verify();
  while (verdict.checkpoint === null) verdict = await verify();
  t.equal(verdict.whole, true);
  t.equal(statSync(join(folder, 'audit', 'key')).mode & 0o777, 0o600);

  const second = new Run({ HAMMERHEAD_DATA: folder });
  t.equal(await second.ended, 1);
  t.match(second.output, /^hammerhead: already running on .* \(process \d+\); set HAMMERHEAD_DATA .*\n$/);

  const started = descendants(first.pid);
  t.ok([...started.values()].some((command) => command.includes('/bin/postgres')));
  const began = Date.now();
  t.equal(await first.stop('SIGINT'), 0);
  t.ok(Date.now() - began < 5_000, `stopped in ${Date.now() - began} ms`);
  t.same([...started.keys()].filter(isAlive), [], 'nothing is left running');

  const again = new Run({ HAMMERHEAD_DATA: folder, HAMMERHEAD_SAMPLE: '1' });
  const addresses = await again.ready();
  t.match(again.output, `Referrals     ${referrals}\n`, 'the sample is there, once');
  t.same(credentialsIn(folder), credentials);
  t.equal(await status(`${addresses.referralApi}/v1/referrals`, analyst), 200);
  await again.stop('SIGTERM');
});

t.test('what is killed is started again', { skip }, async (t) => {
  const run = new Run({ HAMMERHEAD_DATA: dataFolder(t) });
  const addresses = await run.ready();
  const victim = (program: string): number => {
    for (const [pid, command] of descendants(run.pid)) if (command.includes(program)) return pid;
    throw new Error(`${program} does not run`);
  };
  process.kill(victim('services/ingest/'), 'SIGKILL');
  await run.says(/The ingest ended \(SIGKILL\); starting it again/);
  process.kill(victim('/bin/postgres -D'), 'SIGKILL');
  await run.says(/PostgreSQL ended \(SIGKILL\); starting it again/);
  for (const address of Object.values(addresses)) {
    while (
      !(await fetch(`${address}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      ))
    )
      await pause(50);
  }
  t.pass('all are ready again');
  t.equal(await run.stop('SIGINT'), 0);
});

t.test('nothing outlives a supervisor that is killed, and the next start works', { skip }, async (t) => {
  const folder = dataFolder(t);
  const run = new Run({ HAMMERHEAD_DATA: folder });
  await run.ready();
  const started = [...descendants(run.pid).keys()];
  t.ok(started.length >= 4);
  await run.stop('SIGKILL');
  const next = new Run({ HAMMERHEAD_DATA: folder });
  await next.ready();
  await gone(started);
  t.same(started.filter(isAlive), []);
  const others = [...descendants(next.pid).keys()];
  await next.stop('SIGKILL');
  await gone(others);
  t.same(others.filter(isAlive), [], 'nor without a next start');
});

t.test('a port that is taken is reported before anything is started', async (t) => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const folder = dataFolder(t);
  const run = new Run({ HAMMERHEAD_DATA: folder, REFERRAL_PORT: String(port) });
  t.equal(await run.ended, 1);
  t.equal(
    run.output,
    `hammerhead: port ${port} on 127.0.0.1 is taken (or may not be used); set REFERRAL_PORT to another one\n`,
  );
  t.notOk(existsSync(join(folder, 'postgres')));
  server.close();
});

t.test('a data folder where none can be made is reported in one line, at once', { skip }, async (t) => {
  for (const folder of ['/proc/x', '/proc/x/deep']) {
    const run = new Run({ HAMMERHEAD_DATA: folder });
    t.equal(await run.ended, 1);
    t.match(run.output, /^hammerhead: cannot write to \/proc\/x\S* \(\w+\); set HAMMERHEAD_DATA to .*\n$/);
  }
});

t.test('bad settings are reported in one line', async (t) => {
  const run = new Run({ HAMMERHEAD_DATA: dataFolder(t), INGEST_PORT: 'http' });
  t.equal(await run.ended, 1);
  t.match(run.output, /^hammerhead: INGEST_PORT: must be a port.*\n$/);
  const nowhere = new Run({ HAMMERHEAD_DATA: dataFolder(t), DATABASE_URL: 'postgres://x@127.0.0.1:1/x' });
  t.equal(await nowhere.ended, 1);
  t.match(nowhere.output, /hammerhead: cannot use the database of DATABASE_URL: .*ECONNREFUSED.*\n$/);
});

t.test('lost credentials are replaced, and those of a lost database are kept', { skip }, async (t) => {
  const folder = dataFolder(t);
  const first = new Run({ HAMMERHEAD_DATA: folder });
  await first.ready();
  const old = credentialsIn(folder);
  await first.stop('SIGINT');

  rmSync(join(folder, 'credentials.json'));
  const second = new Run({ HAMMERHEAD_DATA: folder });
  const { referralApi } = await second.ready();
  const replaced = credentialsIn(folder);
  t.match(second.output, /was lost/);
  t.equal(await status(`${referralApi}/v1/referrals`, old['analyst'] ?? ''), 401);
  t.equal(await status(`${referralApi}/v1/referrals`, replaced['analyst'] ?? ''), 200);
  await second.stop('SIGINT');

  rmSync(join(folder, 'postgres'), { recursive: true });
  const third = new Run({ HAMMERHEAD_DATA: folder });
  const addresses = await third.ready();
  t.same(credentialsIn(folder), replaced);
  t.equal(await status(`${addresses.referralApi}/v1/referrals`, replaced['analyst'] ?? ''), 200);
  await third.stop('SIGINT');
});
