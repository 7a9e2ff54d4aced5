import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import t from 'tap';
import { type Postgres, PostgresFailure, smallSettings, startOf, startPostgres } from '../src/index.js';

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

function folder(test: { teardown(work: () => void): void }): string {
  const made = mkdtempSync(join(tmpdir(), 'hammerhead-postgres-'));
  chmodSync(made, 0o755);
  test.teardown(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

function start(dataDir: string, log?: (line: string) => void): Promise<Postgres> {
  return startPostgres({ dataDir, settings: smallSettings(), ...(log === undefined ? {} : { log }) });
}

/** A process that has ended but was not yet waited for counts as gone. */
function alive(pid: number): boolean {
  return startOf(pid) !== undefined;
}

async function until(what: () => boolean): Promise<void> {
  for (let tries = 0; tries < 600 && !what(); tries += 1) await pause(50);
}

t.test('what was committed is there after a stop, and after kill -9, at the same port', async (t) => {
  const dataDir = folder(t);
  const first = await start(dataDir);
  await query(first.url, 'create table kept (n int)');
  await query(first.url, 'insert into kept values (1)');
  await t.rejects(start(dataDir), { code: 'in_use' }, 'a second one on the same folder is refused');
  await first.stop();
  t.notOk(alive(first.pid));

  const second = await start(dataDir);
  t.equal(second.port, first.port);
  await query(second.url, 'insert into kept values (2)');
  await second.kill();
  t.same((await second.exited).signal, 'SIGKILL');

  const third = await start(dataDir);
  t.same(await query(third.url, 'select n from kept order by n'), [{ n: 1 }, { n: 2 }]);
  await third.stop();
});

t.test('it is durable, in UTF-8, with checksums, and listens on this machine only', async (t) => {
  const server = await start(folder(t));
  const rows = await query(
    server.url,
    `select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes',
       'data_checksums', 'listen_addresses', 'unix_socket_directories', 'server_encoding', 'TimeZone') order by name`,
  );
  t.same(Object.fromEntries(rows.map((row) => [row['name'], row['setting']])), {
    data_checksums: 'on',
    fsync: 'on',
    full_page_writes: 'on',
    listen_addresses: '127.0.0.1',
    server_encoding: 'UTF8',
    synchronous_commit: 'on',
    TimeZone: 'UTC',
    unix_socket_directories: '',
  });
  t.same(await query(server.url, "select lower('ÀÉÎ') as low, 'a' < 'B' as dictionary"), [
    { low: 'àéî', dictionary: false },
  ]);
  const wrong = new URL(server.url);
  wrong.password = 'guess';
  await t.rejects(query(wrong.href, 'select 1'), /password authentication failed/);
  t.equal(statSync(join(server.dataDir, 'connection.json')).mode & 0o777, 0o600);
  await server.stop();
});

t.test('a file left by a dead server does not stop the next, whoever has its number now', async (t) => {
  const dataDir = folder(t);
  const first = await start(dataDir);
  const file = join(realpathSync(join(dataDir, 'cluster')), 'postmaster.pid');
  const lines = readFileSync(file, 'utf8').split('\n');
  await first.stop();
  // This very process has it: alive, but no PostgreSQL.
  writeFileSync(file, [String(process.pid), ...lines.slice(1)].join('\n'));
  const second = await start(dataDir);
  t.same(await query(second.url, 'select 1 as one'), [{ one: 1 }]);
  await second.stop();
});

t.test(
  'it stops by itself when its owner is killed, and the next start does not wait for that',
  async (t) => {
    const dataDir = folder(t);
    const owner = spawn(process.execPath, [fileURLToPath(new URL('./owner.js', import.meta.url)), dataDir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const pid = await new Promise<number>((resolve) => {
      createInterface({ input: owner.stdout }).once('line', (line) => resolve(Number(line)));
    });
    t.ok(alive(pid));
    const killed = once(owner, 'exit');
    owner.kill('SIGKILL');
    await killed;
    const said: string[] = [];
    const next = await start(dataDir, (line) => said.push(line));
    t.notOk(alive(pid));
    t.not(next.pid, pid);
    await next.stop();

    const again = spawn(process.execPath, [fileURLToPath(new URL('./owner.js', import.meta.url)), dataDir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const second = await new Promise<number>((resolve) => {
      createInterface({ input: again.stdout }).once('line', (line) => resolve(Number(line)));
    });
    again.kill('SIGKILL');
    await until(() => !alive(second));
    t.notOk(alive(second), 'no start was needed for it');
  },
);

t.test('a temporary one leaves nothing', async (t) => {
  const dataDir = join(folder(t), 'data');
  const server = await startPostgres({ dataDir, settings: smallSettings(), temporary: true });
  await server.stop();
  t.throws(() => statSync(dataDir), { code: 'ENOENT' });
});

t.test('a port that is taken is reported', async (t) => {
  const parent = folder(t);
  const first = await start(join(parent, 'one'));
  const failure: unknown = await startPostgres({
    dataDir: join(parent, 'two'),
    port: first.port,
    settings: smallSettings(),
  }).catch((error: unknown) => error);
  t.type(failure, PostgresFailure);
  t.match(failure, { code: 'port_taken' });
  await first.stop();
});

t.test(
  'the data folder may lie where only root may go',
  { skip: process.getuid?.() !== 0 && 'needs root' },
  async (t) => {
    const closed = folder(t);
    chmodSync(closed, 0o700);
    const dataDir = join(closed, 'deep', 'data');
    mkdirSync(dataDir, { recursive: true });
    const said: string[] = [];
    const first = await start(dataDir, (line) => said.push(line));
    const cluster = realpathSync(join(dataDir, 'cluster'));
    t.teardown(() => rmSync(dirname(cluster), { recursive: true, force: true }));
    t.notMatch(cluster, closed);
    t.match(said, [/cannot enter/]);
    await query(first.url, 'create table kept as select 7 as n');
    await first.stop();
    const second = await start(dataDir);
    t.same(await query(second.url, 'select n from kept'), [{ n: 7 }]);
    await second.stop();
  },
);
