import t from 'tap';
import { several } from '../src/index.js';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

t.test('it works on some at a time, and on each once', async (t) => {
  let inHand = 0;
  let most = 0;
  const done: number[] = [];
  await several(3, Array.from({ length: 20 }, (_, index) => index).values(), async (item) => {
    inHand += 1;
    most = Math.max(most, inHand);
    await turn();
    inHand -= 1;
    done.push(item);
  });
  t.equal(most, 3);
  t.same(
    done.toSorted((a, b) => a - b),
    Array.from({ length: 20 }, (_, index) => index),
  );
});

t.test('after an error it begins no more, and ends when none is in hand', async (t) => {
  const begun: number[] = [];
  let inHand = 0;
  const work = async (item: number): Promise<void> => {
    begun.push(item);
    inHand += 1;
    await turn();
    if (item !== 1) await turn();
    inHand -= 1;
    if (item === 1) throw new Error('one is broken');
  };
  await t.rejects(several(2, [0, 1, 2, 3, 4, 5], work), { message: 'one is broken' });
  t.same(begun, [0, 1]);
  t.equal(inHand, 0);
});
