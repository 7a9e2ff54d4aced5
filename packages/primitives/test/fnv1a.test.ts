import t from 'tap';
import { fnv1a } from '../src/index.js';

t.test('the published values of FNV-1a, 32 bits', async (t) => {
  t.equal(fnv1a(''), 0x811c9dc5);
  t.equal(fnv1a('a'), 0xe40c292c);
  t.equal(fnv1a('foobar'), 0xbf9cf968);
  t.equal(fnv1a('bar', fnv1a('foo')), fnv1a('foobar'), 'goes on from a hash');
});
