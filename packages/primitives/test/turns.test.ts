import { setTimeout as pause } from 'node:timers/promises';
import t from 'tap';
import { Turns } from '../src/index.js';

t.test('turns are taken in order, also after one that failed', async (t) => {
  const turns = new Turns();
  const done: number[] = [];
  const take = (number: number, ms: number): Promise<number> =>
    turns.take(async () => {
      await pause(ms);
      done.push(number);
      if (number === 2) throw new Error('two fails');
      return number;
    });
  const all = await Promise.allSettled([take(1, 10), take(2, 5), take(3, 0)]);
  t.same(done, [1, 2, 3]);
  t.match(all, [{ value: 1 }, { reason: { message: 'two fails' } }, { value: 3 }]);
});
