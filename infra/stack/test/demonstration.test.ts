import { testDatabase } from '@hammerhead/postgres';
import { createPool, migrate } from '@hammerhead/storage';
import t, { type Test } from 'tap';
import { prepareDatabase } from '../src/prepare.js';

async function start(test: Test) {
  const database = await testDatabase(async (url) => void (await migrate(url)), 'demonstration');
  const pool = createPool({ url: database.url, name: 'test', onError: () => {} });
  test.teardown(async () => {
    await pool.end();
    await database.drop();
  });
  const folder = test.testdir();
  const prepare = (demonstrates?: boolean) =>
    prepareDatabase({
      url: database.url,
      folder,
      mayReplaceTokens: false,
      ruleSet: {},
      ...(demonstrates !== undefined && { demonstrates }),
      tell: () => undefined,
    });
  const agreements = async () =>
    (
      await pool.query<object>(
        'select agency, countries, demonstration, created_by as by, ended_at is not null as ended from agreement',
      )
    ).rows;
  return { pool, prepare, agreements };
}

const made = { agency: 'JCA', countries: ['JM'], demonstration: true, by: 'hammerhead', ended: false };

t.test('a first start makes an agreement for its partner once, marked as a demonstration', async (t) => {
  const { pool, prepare, agreements } = await start(t);
  await prepare();
  t.same(await agreements(), [made]);
  const { rows } = await pool.query('select act from audit_entry where target like $1', ['agreement/%']);
  t.same(rows, [{ act: 'agreement_made' }], 'as a decision, in the record');
  await prepare();
  t.same(await agreements(), [made]);
  await pool.query(
    `update agreement set ended_at = now(), ended_by = 's.visor', end_reason = 'real work begins'`,
  );
  await prepare();
  t.same(await agreements(), [{ ...made, ended: true }], 'what people ended is not made again');
});

t.test(
  'where people sign in at an issuer there is none: real officers would read what is released',
  async (t) => {
    const { prepare, agreements } = await start(t);
    await prepare(false);
    t.same(await agreements(), []);
  },
);
