import t from 'tap';
import { verdictOn } from '../../src/revisions/verdict.js';
import { ledgerOf, manifest, shipment } from './incoming.js';

const [first, second] = [manifest(1, shipment('A')), manifest(2, shipment('A', 'other'))];

t.test('what is not known is received', async (t) => {
  t.same(verdictOn(first, ledgerOf()), { status: 'received' });
  t.same(verdictOn(second, ledgerOf(first)), { status: 'received' });
});

t.test(
  'a revision that stands already is a duplicate, or a conflict where it says something else',
  async (t) => {
    t.match(verdictOn(first, ledgerOf(first, second)), { status: 'duplicate', known: { id: 'revision 1' } });
    t.match(verdictOn(manifest(1, shipment('A', 'other')), ledgerOf(first)), {
      status: 'conflict',
      known: { id: 'revision 1' },
    });
  },
);

t.test('a revision below the latest is superseded by that', async (t) => {
  const third = manifest(3, shipment('A', 'third'));
  t.match(verdictOn(second, ledgerOf(third, first)), { status: 'superseded', later: { id: 'revision 3' } });
  t.match(verdictOn(first, ledgerOf(second, third)), { status: 'superseded', later: { id: 'revision 3' } });
});
