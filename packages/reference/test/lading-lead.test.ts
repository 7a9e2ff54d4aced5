import t from 'tap';
import { goneBy, ladingLeads, stoppableUntil } from '../src/index.js';

const departureAt = new Date('2026-12-01T18:00:00Z');
const until = (mode: 'vessel' | 'air' | 'truck' | 'rail' | 'mail', ladingAt: string | null = null): string =>
  stoppableUntil({
    mode,
    ladingAt: ladingAt === null ? null : new Date(ladingAt),
    departureAt,
  }).toISOString();

t.test('a stated lading counts, but never after departure', async (t) => {
  t.equal(until('vessel', '2026-11-30T06:00:00Z'), '2026-11-30T06:00:00.000Z');
  t.equal(until('vessel', '2026-12-03T06:00:00Z'), '2026-12-01T18:00:00.000Z', 'a fault of the data');
});

t.test('where none is stated, departure less the lead of the mode', async (t) => {
  t.equal(until('vessel'), '2026-12-01T06:00:00.000Z');
  t.equal(until('air'), '2026-12-01T16:00:00.000Z');
  t.equal(until('truck'), '2026-12-01T17:00:00.000Z');
});

t.test('only the departure forbids a hold: lading does not', async (t) => {
  t.equal(goneBy({ departureAt }, new Date(until('vessel'))), null, 'laden by then');
  t.equal(goneBy({ departureAt }, new Date(departureAt.getTime() - 1)), null);
  t.equal(goneBy({ departureAt }, departureAt), departureAt);
});

t.test('each mode has one lead, with its source and the day on which to look again', async (t) => {
  t.same(ladingLeads.map(({ mode }) => mode).sort(), ['air', 'mail', 'rail', 'truck', 'vessel']);
  for (const { source, reviewBy } of ladingLeads) {
    t.not(source, '');
    t.match(reviewBy, /^\d{4}-\d\d-\d\d$/);
  }
});
