import t from 'tap';
import { spreadOf } from '../src/index.js';

t.test('the spread of a few values', (t) => {
  t.same(spreadOf([2, 4, 6]), { mean: 4, deviation: 2, lowest: 2, highest: 6 });
  t.same(spreadOf([3]), { mean: 3, deviation: 0, lowest: 3, highest: 3 });
  t.equal(spreadOf([]), null);
  t.end();
});
