import t from 'tap';
import { transaction, unlessTaken, watchlists } from '../src/index.js';
import { freshPool } from './fresh-pool.js';

t.test('what a unique index refuses is not written, and the transaction goes on', async (t) => {
  const pool = await freshPool(t);
  const id = '018a9b1c-0d2e-7f30-8a4b-0123456789ab';
  const insert = 'insert into watchlist (id, name) values ($1, $2)';
  const done = await transaction(pool, async (tx) => {
    const first = await unlessTaken(tx, () => tx.query(insert, [id, 'one']));
    const taken = await unlessTaken(tx, () => tx.query(insert, [id, 'two']));
    await watchlists.insert(tx, 'three');
    return [first?.rowCount, taken];
  });
  t.same(done, [1, null]);
  const { rows } = await pool.query('select name from watchlist order by name');
  t.same(rows, [{ name: 'one' }, { name: 'three' }]);
  await t.rejects(
    transaction(pool, (tx) => unlessTaken(tx, () => tx.query('select 1 / 0'))),
    { code: '22012' },
    'any other failure is thrown',
  );
});
