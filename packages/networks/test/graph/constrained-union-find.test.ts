import t from 'tap';
import { ConstrainedUnionFind } from '../../src/graph/constrained-union-find.js';

t.test('elements come together step by step, but for those that must stay apart', async (t) => {
  const sets = new ConstrainedUnionFind([['a', 'd']]);
  t.ok(sets.union('a', 'b'));
  t.ok(sets.union('c', 'd'));
  t.ok(sets.connected('a', 'b'));
  t.notOk(sets.union('b', 'c'), 'a and d would come together');
  t.notOk(sets.connected('b', 'c'));
  t.ok(sets.union('e', 'b'), 'others may still join either');
  t.notOk(sets.union('e', 'd'));
  t.ok(sets.union('a', 'e'), 'already together');
});
