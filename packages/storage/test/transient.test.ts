import t from 'tap';
import { isTransient, transaction } from '../src/index.js';
import { freshPool } from './fresh-pool.js';

t.test('whoever falls silent inside a transaction does not hold its locks for ever', async (t) => {
  const pool = await freshPool(t);
  const { rows } = await pool.query<{ idle_in_transaction_session_timeout: string }>(
    'show idle_in_transaction_session_timeout',
  );
  t.same(rows, [{ idle_in_transaction_session_timeout: '15s' }]);
  const failure = await transaction(pool, async (client) => {
    await client.query(`set local idle_in_transaction_session_timeout = '50ms'`);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await client.query('select 1');
  }).catch((error: unknown) => error);
  t.ok(isTransient(failure), 'and its work may be tried again');
});

t.test('a server that is read-only since a fail-over is no fault of the data', async (t) => {
  const pool = await freshPool(t);
  const failure = await transaction(pool, async (client) => {
    await client.query('set transaction read only');
    await client.query('update log_head set position = position');
  }).catch((error: unknown) => error);
  t.match(failure, { code: '25006' });
  t.ok(isTransient(failure));
});
