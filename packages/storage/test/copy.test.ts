import { setTimeout as pause } from 'node:timers/promises';
import { testDatabase } from '@hammerhead/postgres';
import { from } from 'pg-copy-streams';
import t, { type Test } from 'tap';
import {
  bigint,
  boolean,
  bytea,
  column,
  date,
  integer,
  json,
  smallint,
  text,
  timestamptz,
  uuid,
  uuidBytes,
} from '../src/copy/column.js';
import { copyRows } from '../src/copy/copy-rows.js';
import { createPool, endSilentCopies, type Pool, transaction } from '../src/index.js';

async function poolWith(test: Test, table: string): Promise<Pool> {
  const database = await testDatabase(
    async (url) => {
      const pool = createPool({ url, name: 'test', onError: () => {} });
      await pool.query(table);
      await pool.end();
    },
    test.name.slice(0, 20),
  );
  const pool = createPool({ url: database.url, name: 'test', onError: () => {} });
  test.teardown(async () => {
    await pool.end();
    await database.drop();
  });
  return pool;
}

t.test('every column comes back as it was given, at its limits, too', async (t) => {
  const pool = await poolWith(
    t,
    `create table t (i int, s smallint, n int, b bigint, f boolean, x text, j json, y bytea, u uuid, k uuid, d date,
       at timestamptz)`,
  );
  const id = '018a9b1c-0d2e-7f30-8a4b-0123456789ab';
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
  const times = [
    '0001-01-01T00:00:00.000Z',
    '1999-12-31T23:59:59.999Z',
    '2026-03-01T12:00:00.001Z',
    '9999-12-31T00:00:00.000Z',
  ];
  const whole = [-(2 ** 53) + 1, -1, 2 ** 32, 2 ** 53 - 1];
  const small = [-32_768, -1, 0, 32_767];
  const rows = times.map((at, i) => ({
    i,
    at,
    whole: whole[i] ?? null,
    small: small[i] ?? null,
    text: `é€🦈 "\\n' ${i}`,
  }));
  type Row = (typeof rows)[number];
  await transaction(pool, (client) =>
    copyRows<Row>(
      client,
      't',
      [
        column('i', integer, ({ i }) => i),
        column('s', smallint, ({ small }) => small),
        column('n', integer, ({ small }) => small && small * 65_536),
        column('b', bigint, ({ whole }) => whole),
        column('f', boolean, ({ i }) => i % 2 === 0),
        column('x', text, ({ text }) => text),
        column('j', json, ({ text }) => JSON.stringify({ text, nul: '\0' })),
        column('y', bytea, () => bytes),
        column('u', uuid, ({ i }) => (i === 0 ? null : id)),
        column('k', uuidBytes, () => bytes.toString('latin1')),
        column('d', date, ({ at }) => Math.floor(Date.parse(at) / 86_400_000)),
        column('at', timestamptz, ({ at }) => Date.parse(at)),
      ],
      rows,
      1,
    ),
  );
  const { rows: found } = await pool.query(
    `select i, s, n, b, f, x, j, y, u, k, d::text, to_char(at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at from t order by i`,
  );
  t.same(
    found,
    rows.map(({ i, at, whole, small, text }) => ({
      i,
      s: small,
      n: small && small * 65_536,
      b: whole,
      f: i % 2 === 0,
      x: text,
      j: JSON.stringify({ text, nul: '\0' }),
      y: bytes,
      u: i === 0 ? null : id,
      k: id,
      d: at.slice(0, 10),
      at,
    })),
  );
});

t.test('a row that is refused while most rows are still to be sent', async (t) => {
  const pool = await poolWith(t, 'create table t (i int check (i > 0), x text)');
  const long = 'x'.repeat(1_048_576);
  const rows = Array.from({ length: 64 }, (_, i) => i);
  const columns = [
    column<number, number>('i', integer, (i) => i),
    column<number, string>('x', text, () => long),
  ];
  const client = await pool.connect();
  t.teardown(() => client.release());
  await client.query('begin');
  await t.rejects(copyRows(client, 't', columns, rows, long.length), { code: '23514' });
  await client.query('rollback');
  await copyRows(client, 't', columns, rows.slice(1, 3), long.length);
  t.same(
    (await client.query('select i from t order by i')).rows,
    [{ i: 1 }, { i: 2 }],
    'the connection serves on',
  );
});

t.test('a table that there is not', async (t) => {
  const pool = await poolWith(t, 'create table t (i int)');
  const client = await pool.connect();
  t.teardown(() => client.release());
  const columns = [column<number, number>('i', integer, (i) => i)];
  await t.rejects(copyRows(client, 'absent', columns, [1], 10), { code: '42P01' });
  await copyRows(client, 't', columns, [1], 10);
  t.same((await client.query('select i from t')).rows, [{ i: 1 }], 'the connection serves on');
});

t.test('a connection that ends in the middle', async (t) => {
  // The server sleeps over the first row until it is told to end.
  const pool = await poolWith(t, 'create table t (i int check (pg_sleep(60) is not null))');
  const copied = transaction(pool, (client) =>
    copyRows(client, 't', [column<number, number>('i', integer, (i) => i)], [1], 10),
  );
  const asleep = `select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and wait_event = 'PgSleep'`;
  const ended = t.rejects(copied, { code: '57P01' });
  while ((await pool.query(asleep)).rows.length === 0) await pause(20);
  await ended;
  t.same((await pool.query('select count(*) as n from t')).rows, [{ n: 0 }]);
});

t.test('a writer that falls silent in the middle is ended, and what it held is free', async (t) => {
  const pool = await poolWith(t, 'create table t (i int)');
  const written = transaction(pool, async (client) => {
    await client.query('lock table t');
    const stream = client.query(from('copy t (i) from stdin (format binary)'));
    await new Promise((_, reject) => stream.on('error', reject));
  });
  const ended = t.rejects(written, { code: '57P01' });
  t.equal(await endSilentCopies(pool, 60), 0, 'not before its time');
  while ((await endSilentCopies(pool, 0)) === 0) await pause(20);
  await ended;
  t.same((await pool.query('select count(*) as n from t')).rows, [{ n: 0 }]);
});
