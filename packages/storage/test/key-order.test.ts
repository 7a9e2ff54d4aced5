import { createHash } from 'node:crypto';
import t from 'tap';
import { inKeyOrder } from '../src/fact/key-order.js';

t.test('every row once, ordered by the beginning of its key', async (t) => {
  const rows = Array.from({ length: 1_000 }, (_, index) => ({
    key: createHash('sha256')
      .update(String(index % 700))
      .digest()
      .toString('latin1'),
    index,
  }));
  const sorted = inKeyOrder(rows, ({ key }) => key);
  t.equal(new Set(sorted).size, rows.length);
  const beginnings = sorted.map(({ key }) => key.slice(0, 4));
  t.same(
    beginnings,
    beginnings.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)),
  );
});
