import t from 'tap';
import { cidrOf } from '../src/index.js';

t.test('a span of addresses, or one address', async (t) => {
  t.same(cidrOf('10.20.0.0/16'), { address: '10.20.0.0', prefix: 16 });
  t.same(cidrOf('fd12::/32'), { address: 'fd12::', prefix: 32 });
  t.same(cidrOf('192.168.7.7'), { address: '192.168.7.7', prefix: 32 });
  t.same(cidrOf('::1'), { address: '::1', prefix: 128 });
});

t.test('what is none', async (t) => {
  for (const text of ['10.0.0.0/33', '10.0.0.0/8/8', 'ten', '10.0.0.0/', 'fe80::%eth0/64', 'fd00::/129', ''])
    t.equal(cidrOf(text), undefined, text);
});
