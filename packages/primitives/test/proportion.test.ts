import t from 'tap';
import { proportion } from '../src/index.js';

// R. G. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998),
// table I, method 3 (score without continuity correction).
const published = [
  { count: 81, of: 263, low: 0.2553, high: 0.3662 },
  { count: 15, of: 148, low: 0.0624, high: 0.1605 },
  { count: 0, of: 20, low: 0, high: 0.1611 },
  { count: 1, of: 29, low: 0.0061, high: 0.1718 },
];

t.test("Wilson's interval is the published one", (t) => {
  for (const { count, of, low, high } of published) {
    const given = proportion(count, of);
    t.equal(given.low.toFixed(4), low.toFixed(4), `${count} of ${of}, low`);
    t.equal(given.high.toFixed(4), high.toFixed(4), `${count} of ${of}, high`);
    t.equal(given.rate, count / of);
  }
  t.end();
});

t.test('of everything the interval ends at 1; of nothing, nothing is known', (t) => {
  t.match(proportion(20, 20), { rate: 1, high: 1 });
  t.equal(proportion(20, 20).low.toFixed(4), (1 - 0.1611).toFixed(4));
  t.same(proportion(0, 0), { count: 0, of: 0, rate: null, low: 0, high: 1 });
  t.end();
});
