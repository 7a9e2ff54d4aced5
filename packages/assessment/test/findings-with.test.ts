import { unreadFindingCodes } from '@hammerhead/contracts';
import t from 'tap';
import { findingsWith } from '../src/index.js';

t.test(
  'rules read the findings of a shipment and of its transport, and not those for feeds alone',
  async (t) => {
    const finding = { code: 'port_unknown', path: 'portOfExport', message: 'port JMXXX' } as const;
    const unread = unreadFindingCodes.map((code) => ({ code, path: 'goods[0]', message: 'odd' }));
    t.same(findingsWith([...unread, finding], [...unread, finding]), [
      finding,
      { ...finding, path: 'transport.portOfExport' },
    ]);
  },
);
