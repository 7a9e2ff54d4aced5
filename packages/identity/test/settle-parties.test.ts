import t from 'tap';
import { divide } from '../src/settle-parties.js';

const decided = (position: number, pair: string, moved: boolean, inForce = true) => {
  const [keyA = '', keyB = ''] = pair;
  return { position, keyA, keyB, moved, inForce };
};
const positions = (given: readonly { position: number }[]) => given.map(({ position }) => position);

t.test(
  'of decisions that come to be about the same two, the one that was about them before stays',
  async (t) => {
    const { stay, go } = divide([decided(1, 'ab', false), decided(2, 'ab', true), decided(3, 'ac', true)]);
    t.same(positions(stay), [3]);
    t.same(positions(go), [2]);
  },
);

t.test('else the latest does, and what is undone stays as it is', async (t) => {
  const { stay, go } = divide([
    decided(4, 'ab', true),
    decided(5, 'ab', true),
    decided(6, 'ab', true, false),
  ]);
  t.same(positions(stay), [5, 6]);
  t.same(positions(go), [4]);
});

t.test('one whose two parties are one by themselves goes', async (t) => {
  const { stay, go } = divide([decided(7, 'aa', true), decided(8, 'aa', true, false)]);
  t.same(positions(stay), []);
  t.same(positions(go), [7, 8]);
});
