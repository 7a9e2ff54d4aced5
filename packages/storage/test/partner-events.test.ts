import t from 'tap';
import { partnerEvents, transaction, uuidv7 } from '../src/index.js';
import { freshPool } from './fresh-pool.js';

const at = new Date('2026-03-03T12:00:00Z');
const news = (agency: string, kind = 'release.created') => ({ agency, kind, releaseId: uuidv7() });

t.test('each agency is told by numbers of its own, without gaps, while several tell several', async (t) => {
  const pool = await freshPool(t);
  const agencies = ['JCA', 'TTCED', 'DGA'];
  const round = async (turn: number): Promise<void> => {
    await transaction(pool, async (tx) => {
      // In another order each time: none waits for one that waits for it.
      const some = agencies.slice(turn % 3).concat(agencies.slice(0, turn % 3));
      await partnerEvents.tell(
        tx,
        some.flatMap((agency) =>
          agency === 'DGA' ? [news(agency), news(agency, 'release.changed')] : [news(agency)],
        ),
        at,
      );
    });
  };
  await Promise.all(Array.from({ length: 30 }, (_, turn) => round(turn)));
  const { rows } = await pool.query<{ agency: string; least: number; most: number; count: number }>(
    `select agency, min(number) as least, max(number) as most, count(*)::int as count
       from partner_event group by agency order by agency`,
  );
  t.same(rows, [
    { agency: 'DGA', least: 1, most: 60, count: 60 },
    { agency: 'JCA', least: 1, most: 30, count: 30 },
    { agency: 'TTCED', least: 1, most: 30, count: 30 },
  ]);
});

t.test('what one agency is told neither waits for another nor shows in its numbers', async (t) => {
  const pool = await freshPool(t);
  await transaction(pool, async (tx) => {
    await partnerEvents.tell(tx, [news('TTCED'), news('TTCED')], at);
    await transaction(pool, (other) => partnerEvents.tell(other, [news('JCA')], at));
    const { rows } = await pool.query<{ number: number }>(
      "select number from partner_event where agency = 'JCA'",
    );
    t.same(rows, [{ number: 1 }]);
  });
});

t.test('a transaction that fails leaves no gap, and nobody told is no statement', async (t) => {
  const pool = await freshPool(t);
  const failing = transaction(pool, async (tx) => {
    await partnerEvents.tell(tx, [news('JCA'), news('JCA')], at);
    throw new Error('undone');
  });
  await t.rejects(failing, { message: 'undone' });
  await transaction(pool, async (tx) => {
    await partnerEvents.tell(tx, [], at);
    await partnerEvents.tell(tx, [news('JCA')], at);
  });
  const { rows } = await pool.query<{ number: number }>('select number from partner_event');
  t.same(rows, [{ number: 1 }]);
});
