import t from 'tap';
import { events } from '../src/index.js';
import { freshPool } from './fresh-pool.js';

t.test(
  'events are read in the order of their transactions and numbers, not of how these are written',
  async (t) => {
    const pool = await freshPool(t);
    for (const [transaction, id] of [
      ['99', 7],
      ['100', 8],
      ['100', 11],
      ['100', 101],
      ['101', 9],
    ])
      await pool.query(
        "insert into event (transaction, id, kind) overriding system value values ($1::text::xid8, $2, 'x')",
        [transaction, id],
      );
    const places = (rows: readonly { transaction: string; id: string }[]): string[] =>
      rows.map(({ transaction, id }) => `${transaction}-${id}`);
    const all = ['99-7', '100-8', '100-11', '100-101', '101-9'];
    t.same(places(await events.readAfter(pool, events.firstPlace, 10)), all);
    t.same(places([await events.readLast(pool)]), ['101-9']);
    const read: string[] = [];
    for (let place = events.firstPlace, rows = [place]; rows.length > 0; ) {
      rows = await events.readAfter(pool, place, 2);
      place = rows.at(-1) ?? place;
      read.push(...places(rows));
    }
    t.same(read, all, 'page by page, without gap or repeat');
  },
);
