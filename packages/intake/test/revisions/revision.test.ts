import t from 'tap';
import { lateRevisionOf, omittedFrom, type Revision, revisionOf } from '../../src/revisions/revision.js';
import { canceled, current, manifest, shipment, stored } from './incoming.js';

const brief = ({ changes }: Revision) => changes.map(({ bill, state, cause }) => [bill, state, cause]);

t.test('shipments that are new, in scope and not', async (t) => {
  const revision = revisionOf(manifest(1, shipment('A'), shipment('B', '', false)), new Map());
  t.same(brief(revision), [
    ['A', 'scored', null],
    ['B', 'out_of_scope', null],
  ]);
  t.same(revision.counts, { scored: 1, unchanged: 0, canceled: 0, outOfScope: 1 });
});

t.test('what says the same adds no row; what says something else does', async (t) => {
  const before = new Map([
    ['A', current(shipment('A'))],
    ['B', current(shipment('B'))],
  ]);
  const revision = revisionOf(manifest(2, shipment('A'), shipment('B', 'other')), before);
  t.same(brief(revision), [['B', 'scored', null]]);
  t.same(revision.counts, { scored: 1, unchanged: 1, canceled: 0, outOfScope: 0 });
});

t.test('a cancellation is written once, and what was canceled may be filed again', async (t) => {
  const before = new Map([
    ['A', current(shipment('A'))],
    ['B', current(null)],
    ['C', current(null)],
  ]);
  const revision = revisionOf(
    manifest(2, canceled('A'), canceled('B'), shipment('C'), canceled('D')),
    before,
  );
  t.same(brief(revision), [
    ['A', 'canceled', 'named'],
    ['C', 'scored', null],
    ['D', 'canceled', 'named'],
  ]);
  t.same(revision.counts, { scored: 1, unchanged: 0, canceled: 3, outOfScope: 0 });
});

t.test('what a revision leaves out is canceled, after what it lists', async (t) => {
  const before = new Map([
    ['A', current(shipment('A'))],
    ['B', current(shipment('B'))],
    ['C', current(null)],
  ]);
  t.same(omittedFrom([shipment('B'), canceled('D')], before), ['A']);
  const revision = revisionOf(manifest(2, shipment('B', 'other')), before);
  t.same(brief(revision), [
    ['B', 'scored', null],
    ['A', 'canceled', 'omitted'],
  ]);
  t.equal(revision.counts.canceled, 0, 'as sent');
});

t.test('a late revision stores what it says, superseded, and cancels nothing', async (t) => {
  const later = stored(manifest(2, shipment('A', 'later')), 20);
  const revision = lateRevisionOf(manifest(1, shipment('A'), canceled('B'), shipment('C', '', false)), later);
  t.same(
    revision.changes.map(({ bill, state, supersededBy }) => [bill, state, supersededBy]),
    [
      ['A', 'superseded', 20],
      ['C', 'superseded', 20],
    ],
  );
  t.same(revision.counts, { scored: 0, unchanged: 0, canceled: 1, outOfScope: 0 });
});
