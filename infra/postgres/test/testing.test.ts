import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import t from 'tap';
import { startTestServer, testDatabase } from '../src/index.js';

async function rows(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

t.test('each gets a database of its own, prepared once', async (t) => {
  let prepared = 0;
  const prepare = async (url: string) => {
    prepared += 1;
    await rows(url, 'create table thing as select 1 as n');
  };
  const [one, two] = await Promise.all([
    testDatabase(prepare, 'Each own'),
    testDatabase(prepare, 'Each own'),
  ]);
  t.equal(prepared, 1);
  await rows(one.url, 'insert into thing values (2)');
  t.same(await rows(two.url, 'select n from thing'), [{ n: 1 }]);
  t.same(await rows(one.url, 'select n from thing order by n'), [{ n: 1 }, { n: 2 }]);
  await one.drop();
  await two.drop();
  await t.rejects(rows(one.url, 'select 1'), /does not exist/);
});

t.test('preparing that fails half-way is done again from nothing', async (t) => {
  let tries = 0;
  const prepare = async (url: string) => {
    tries += 1;
    await rows(url, 'create table half as select 1 as n');
    if (tries === 1) throw new Error('as planned');
  };
  await t.rejects(testDatabase(prepare, 'half'), /as planned/);
  const whole = await testDatabase(prepare, 'half');
  t.same(await rows(whole.url, 'select n from half'), [{ n: 1 }]);
  await whole.drop();
});

t.test('processes that want the same template at once share one', async (t) => {
  const server = await startTestServer();
  const outcomes = await Promise.all(
    [1, 2, 3].map(async () => {
      const child = spawn(process.execPath, [fileURLToPath(new URL('./taker.js', import.meta.url))], {
        env: { ...process.env, HAMMERHEAD_TEST_POSTGRES: server.url },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let output = '';
      child.stdout.on('data', (bytes: Buffer) => {
        output += bytes.toString('utf8');
      });
      const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
      return `${code} ${output}`;
    }),
  );
  t.same(outcomes.sort(), ['0 copied 1', '0 copied 1', '0 prepared copied 1']);
  await server.stop();
});
