import t from 'tap';
import { exactAdd, exactSubtract, exactSum } from '../src/index.js';

t.test('amounts are summed as the decimals that they are written as', async (t) => {
  const cases: readonly (readonly [amounts: readonly number[], sum: number])[] = [
    [[], 0],
    [[833.33, 833.33, 833.34], 2500],
    [[1100.1, 1399.9], 2500],
    [Array.from({ length: 10 }, () => 0.1), 1],
    [[0.1, 0.2], 0.3],
    [[1.005, 2.345], 3.35],
    [[1e12, 0.01, -1e12], 0.01],
    [[1e300, 1, -1e300], 1],
    [[5e-324, 5e-324], 1e-323],
    [[1e-7, 2e-7], 3e-7],
    [[2 ** 53, 1, 1], 2 ** 53 + 2],
    [[-0.1, 0.1], 0],
  ];
  for (const [amounts, sum] of cases) {
    t.equal(exactSum(amounts), sum, amounts.join(' + '));
    t.equal(exactSum(amounts.toReversed()), sum, `${amounts.join(' + ')}, backwards`);
  }
});

t.test('what is not finite stays so', async (t) => {
  t.equal(exactSum([1, Number.POSITIVE_INFINITY]), Number.POSITIVE_INFINITY);
  t.same(exactSum([1, Number.NaN]), Number.NaN);
  t.same(exactSum([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]), Number.NaN);
});

t.test('two numbers', async (t) => {
  t.equal(exactAdd(0.1, 0.2), 0.3);
  t.equal(exactSubtract(2500.1, 0.1), 2500);
  t.equal(exactSubtract(0.3, 0.1), 0.2);
  t.equal(exactAdd(2, 3), 5);
  t.equal(exactAdd(Number.MAX_VALUE, Number.MAX_VALUE), Number.POSITIVE_INFINITY);
});

t.test('random amounts in cents agree with whole cents', async (t) => {
  let state = 1;
  const cents = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state % 1_000_000_000;
  };
  for (let round = 0; round < 2_000; round += 1) {
    const amounts = Array.from({ length: 1 + (round % 40) }, cents);
    const expected = amounts.reduce((sum, amount) => sum + amount, 0) / 100;
    if (exactSum(amounts.map((amount) => amount / 100)) !== expected) t.fail(amounts.join(' + '));
  }
  t.pass('2,000 sums');
});
