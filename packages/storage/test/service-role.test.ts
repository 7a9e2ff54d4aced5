import { randomBytes } from 'node:crypto';
import { systemActor } from '@hammerhead/contracts';
import { testDatabase } from '@hammerhead/postgres';
import t, { type Test } from 'tap';
import {
  admitService,
  audit,
  createPool,
  endSilentCopies,
  assertWritable,
  log,
  migrate,
  type Pool,
  transaction,
} from '../src/index.js';

/** A database with the services' role; roles belong to the whole server, so each test has one of its own. */
async function admitted(t: Test) {
  const database = await testDatabase(async (url) => void (await migrate(url)), 'storage');
  const name = `service_${randomBytes(6).toString('hex')}`;
  const password = 'not a secret; "quoted" \'twice\'';
  const owner = createPool({ url: database.url, name: 'owner', onError: () => {} });
  await admitService(owner, { name, password }, false);
  const url = new URL(database.url);
  [url.username, url.password] = [name, encodeURIComponent(password)];
  const service = createPool({ url: url.href, name: 'service', onError: () => {} });
  t.teardown(async () => {
    await service.end();
    await owner.query(`drop owned by ${name} cascade`);
    await owner.query(`drop role ${name}`);
    await owner.end();
    await database.drop();
  });
  return { owner, service, name, password };
}

const userOf = async (pool: Pool): Promise<string> =>
  (await pool.query<{ me: string }>('select current_user as me')).rows[0]?.me ?? '';

const append = (pool: Pool) =>
  transaction(pool, (tx) =>
    audit.append(tx, [
      { act: 'tried', target: null, actor: systemActor('test') },
      { act: 'tried', target: 'x/1', actor: systemActor('test') },
    ]),
  );

t.test('the services add to the audit and read it, and change nothing of it', async (t) => {
  const { owner, service } = await admitted(t);
  t.equal(await append(service), 2);
  t.equal((await service.query('select from audit_entry')).rowCount, 2);
  const before = await owner.query('select * from audit_entry order by seq');

  const refused: [statement: string, code: RegExp][] = [
    [
      `insert into audit_entry select 3, at, act, actor, target, purpose, about, decision, hash from audit_entry limit 1`,
      /^42501$/,
    ],
    [`update audit_entry set act = 'other'`, /^42501$/],
    [`delete from audit_entry`, /^42501$/],
    [`truncate audit_entry`, /^42501$/],
    [`copy audit_entry from program 'echo'`, /^42501$/],
    [`alter table audit_entry disable trigger all`, /^42501$/],
    [`drop trigger audit_entry_stands on audit_entry`, /^42501$/],
    [`alter table audit_entry rename to gone`, /^42501$/],
    [`alter table audit_entry owner to current_user`, /^42501$/],
    [`drop table audit_entry`, /^42501$/],
    [`create rule quiet as on insert to audit_entry do instead nothing`, /^42501$/],
    [
      `create trigger quiet before insert on audit_entry for each row execute function referral_event()`,
      /^42501$/,
    ],
    [`create index on audit_entry (hash)`, /^42501$/],
    [`select from audit_entry for update`, /^42501$/],
    [`do $$ begin lock table audit_entry in exclusive mode; end $$`, /^42501$/],
    [`update audit_head set seq = 0`, /^42501$/],
    [`delete from audit_head`, /^42501$/],
    [`insert into audit_head values (9, '\\x00')`, /^42501$/],
    [`truncate audit_head`, /^42501$/],
    [`drop function audit_append`, /^42501$/],
    [`alter function audit_append security invoker`, /^42501$/],
    [
      `create or replace function audit_append(text[], text[], text[], text[], text[], bigint[]) returns bigint language sql as 'select 1::bigint'`,
      /^42501$/,
    ],
    [
      `create or replace function audit_content(variadic parts text[]) returns bytea language sql as 'select null::bytea'`,
      /^42501$/,
    ],
    [`create table public.audit_entry_2 ()`, /^42501$/],
    [`set session_replication_role = replica`, /^42501$/],
    [`reset session authorization; set role "${await userOf(owner)}"`, /^42501$/],
    [`create role other`, /^42501$/],
    [`alter role current_user superuser`, /^42501$/],
    [`grant pg_write_all_data to current_user`, /^42501$/],
    [`drop schema public cascade`, /^42501$/],
    [`update schema_migration set name = 'x'`, /^42501$/],
  ];
  for (const [statement, code] of refused) await t.rejects(service.query(statement), { code }, statement);

  // A table of one's own does not come before ours.
  const said = await transaction(service, async (tx) => {
    await tx.query('create temporary table audit_entry (like public.audit_entry)');
    await tx.query('create temporary table audit_head (seq bigint, hash bytea)');
    await tx.query(`insert into pg_temp.audit_head values (77, '\\x00')`);
    return audit.append(tx, [{ act: 'tried', target: null, actor: systemActor('test') }]);
  });
  t.equal(said, 3);
  t.same(
    (await owner.query('select * from public.audit_entry where seq < 3 order by seq')).rows,
    before.rows,
  );
});

t.test('the services do all else that they do', async (t) => {
  const { owner, service, name, password } = await admitted(t);
  t.equal(await log.openPositions(service, 2_500_000), 3_000_000);
  await log.openMonths(service, ['2031-05']);
  await assertWritable(service);
  t.equal(await endSilentCopies(service, 1), 0);
  const tables = await owner.query<{ name: string }>(
    `select quote_ident(relname) as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition`,
  );
  t.ok(tables.rows.length > 20);
  for (const table of tables.rows.map((row) => row.name)) {
    t.equal((await service.query(`select from ${table} limit 0`)).rowCount, 0, table);
    if (!/^(?:audit_|schema_)/.test(table)) await service.query(`delete from ${table} where false`);
  }
  await service.query('create schema queue; create table queue.jobs ()');
  await admitService(owner, { name, password: 'other' }, false);
  await service.query('select from queue.jobs');
  t.ok(await service.connect().then((client) => (client.release(true), true)), 'its password is its own');
  await owner.query(`alter schema queue owner to current_user`);
  await admitService(owner, { name, password }, false);
  t.equal((await owner.query(`select from pg_namespace where nspname = 'queue'`)).rowCount, 0);
});

t.test('who could get around it is not admitted', async (t) => {
  const { owner, name, password } = await admitted(t);
  const me = await userOf(owner);
  await t.rejects(admitService(owner, { name: me, password }, false), {
    name: 'UnfitRole',
    message: /who is a superuser/,
  });
  for (const [given, taken, reason] of [
    [
      `grant "${me}" to ${name}`,
      `revoke "${me}" from ${name}`,
      /is the owner of the tables, or may become it/,
    ],
    [`grant pg_write_all_data to ${name}`, `revoke pg_write_all_data from ${name}`, /may write all data/],
    [`alter role ${name} createrole`, `alter role ${name} nocreaterole`, /may make roles/],
  ] as const) {
    await owner.query(given);
    await t.rejects(admitService(owner, { name, password }, false), { message: reason });
    await owner.query(taken);
  }
  await admitService(owner, { name, password }, true);
});

t.test('many make the role at once', async (t) => {
  const { owner } = await admitted(t);
  const role = { name: `service_${randomBytes(6).toString('hex')}`, password: 'x' };
  const databases = await Promise.all(
    Array.from({ length: 4 }, () => testDatabase(async (url) => void (await migrate(url)), 'storage')),
  );
  const pools = databases.map(({ url }) => createPool({ url, name: 'test', onError: () => {} }));
  await Promise.all(pools.map((pool) => admitService(pool, role, false)));
  for (const pool of pools) {
    await pool.query(`drop owned by ${role.name}`);
    await pool.end();
  }
  await owner.query(`drop role ${role.name}`);
  for (const database of databases) await database.drop();
  t.pass();
});

t.test('what stands is not changed by the owner either', async (t) => {
  const { owner } = await admitted(t);
  await append(owner);
  for (const statement of [
    `update audit_entry set act = 'other'`,
    `delete from audit_entry`,
    `truncate audit_entry`,
    `delete from audit_head`,
    `truncate audit_head`,
    `update audit_head set seq = 1`,
    `update audit_head set hash = sha256('')`,
  ])
    await t.rejects(owner.query(statement), { code: '42501', message: /only ever added to/ }, statement);
});
