import t from 'tap';
import { positionOf, uuidv7 } from '../src/index.js';

t.test('an id is a UUIDv7 that carries its position', async (t) => {
  for (const position of [1, 255, 1_000_000, 2 ** 40 - 1]) {
    const id = uuidv7(position, 1_700_000_000_000);
    t.match(id, /^018bcfe5-6800-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    t.equal(positionOf(id), position);
  }
});

t.test('ids without a position do not repeat', async (t) => {
  const ids = new Set(Array.from({ length: 5_000 }, () => uuidv7(undefined, 1)));
  t.equal(ids.size, 5_000);
});
