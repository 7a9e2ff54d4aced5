import { toStored } from '@hammerhead/contracts';
import { randomUUID } from 'node:crypto';
import { testDatabase } from '@hammerhead/postgres';
import t, { type Test } from 'tap';
import { createPool, migrate, type Pool, submissions, transaction } from '@hammerhead/storage';
import { beginTransfer, findSubmission } from '../src/submissions/transfer.js';

const freshPool = async (test: Test): Promise<Pool> => {
  const database = await testDatabase(async (url) => void (await migrate(url)), 'ingest');
  const pool = createPool({ url: database.url, name: 'test', onError: () => {} });
  test.teardown(async () => {
    await pool.end();
    await database.drop();
  });
  return pool;
};
const fault = { manifestNumber: null, code: 'invalid_manifest', errors: toStored([]) };

t.test('a repetition forgets what the transfer it takes over refused, also at the last moment', async (t) => {
  const pool = await freshPool(t);
  const submissionId = randomUUID();
  const { transfer } = await beginTransfer(pool, 'one', submissionId, 1);
  if (!transfer) throw new Error('the first transfer must begin');
  let repetition: ReturnType<typeof beginTransfer> | undefined;
  await transaction(pool, async (client) => {
    await submissions.lockTransfers(client, [transfer]);
    await submissions.insertErrors(client, [{ ...fault, feedId: 'one', submissionId, line: 1 }]);
    repetition = beginTransfer(pool, 'one', submissionId, 1);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await submissions.advanceTransfers(client, [{ ...transfer, lines: 1, duplicates: 0 }]);
  });
  t.match(await repetition, { lines: 0, transfer: { attempt: 2 } });
  t.match(await findSubmission(pool, 'one', submissionId), { lines: 0, rejected: 0 });
});

t.test('a transfer that is held back is not taken for broken, one that died is', async (t) => {
  const pool = await freshPool(t);
  const submissionId = randomUUID();
  await beginTransfer(pool, 'one', submissionId, 1);
  const silentFor = (seconds: number) =>
    pool.query(`update submission set advanced_at = now() - make_interval(secs => $1::float8)`, [seconds]);
  await silentFor(60);
  t.match(await findSubmission(pool, 'one', submissionId), { interrupted: false });
  await silentFor(90);
  t.match(await findSubmission(pool, 'one', submissionId), { interrupted: true });
});

t.test('a resumption that would leave lines out does not disturb the transfer under way', async (t) => {
  const pool = await freshPool(t);
  const submissionId = randomUUID();
  const { transfer } = await beginTransfer(pool, 'one', submissionId, 1);
  if (!transfer) throw new Error('the first transfer must begin');
  t.same(await beginTransfer(pool, 'one', submissionId, 2), { transfer: null, lines: 0 });
  const live = await transaction(pool, (client) => submissions.lockTransfers(client, [transfer]));
  t.equal(live.size, 1);
  t.same(await beginTransfer(pool, 'one', randomUUID(), 5), { transfer: null, lines: 0 }, 'nor begins one');
});
