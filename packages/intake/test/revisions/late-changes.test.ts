import t from 'tap';
import { lateChangesOf } from '../../src/revisions/late-changes.js';
import { current, shipment } from './incoming.js';

const departureAt = '2026-03-01T12:00:00Z';
const hoursBefore = (hours: number) => ({
  departureAt,
  receivedAt: Date.parse(departureAt) - hours * 3_600_000,
});
const before = current(shipment('A'), 3);

t.test('another consignee, other goods or values count within 24 hours before departure', async (t) => {
  const other = shipment('A', 'other');
  t.equal(lateChangesOf(before, other, hoursBefore(24)), 3);
  t.equal(lateChangesOf(before, other, hoursBefore(23.9)), 4);
  t.equal(lateChangesOf(before, other, hoursBefore(-5)), 4, 'after it, too');
});

t.test('the same again, a first filing and a cancellation are no change; filing again is one', async (t) => {
  t.equal(lateChangesOf(before, shipment('A'), hoursBefore(1)), 3);
  t.equal(lateChangesOf(undefined, shipment('A'), hoursBefore(1)), 0);
  t.equal(lateChangesOf(before, null, hoursBefore(1)), 3);
  t.equal(lateChangesOf(current(null, 3), shipment('A'), hoursBefore(1)), 4);
});

t.test('more than a thousand are not counted', async (t) => {
  t.equal(lateChangesOf(current(shipment('A'), 1_000), shipment('A', 'other'), hoursBefore(1)), 1_000);
});
