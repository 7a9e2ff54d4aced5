import { factKey, mostNeighbors, nameHash } from '@hammerhead/imprint';
import t from 'tap';
import { facts, type HistoryAsk, log, type Pool, shipments, transaction } from '../src/index.js';
import type { IncomingManifest } from '@hammerhead/intake';
import { freshPool } from './fresh-pool.js';
import { canceled, manifest, shipment } from './incoming.js';

const early = new Date('2026-02-20T00:00:00Z');
const append = (pool: Pool, incoming: IncomingManifest, receivedAt = early) =>
  transaction(pool, (client) => log.append(client, [incoming], receivedAt, 500));
const departing = (day: string, incoming: IncomingManifest): IncomingManifest => ({
  ...incoming,
  departureAt: `${day}T12:00:00Z`,
});
const dayOf = (day: string): number => Date.parse(day) / 86_400_000;
const everybody = factKey('name', 'EVERYBODY');
const ask = (day: string, knownTo: number, self = 0, days = 30): HistoryAsk => ({
  key: everybody,
  day: dayOf(day),
  days,
  knownTo,
  self,
});
/** As it stands in the log. */
const imprintOf = (content: string, bill = 'A'): Buffer => {
  const [sent] = manifest('M1', 1, [shipment(bill, content)]).shipments;
  if (sent?.canceled !== false) throw new Error('it is not canceled');
  return Buffer.from(sent.imprint);
};
const positions = async (pool: Pool, question: HistoryAsk, below = Number.MAX_SAFE_INTEGER) =>
  (await facts.findNeighbors(pool, [question], below)).map(({ position }) => position);

t.test('neighbors are those within the days, newest departure first, as the log stood then', async (t) => {
  const pool = await freshPool(t);
  await log.openMonths(pool, ['2026-02', '2026-03']);
  await append(pool, departing('2026-03-10', manifest('M1', 1, [shipment('A')]))); // 2
  await append(pool, departing('2026-02-20', manifest('M2', 1, [shipment('B')]))); // 4
  await append(pool, departing('2026-03-05', manifest('M3', 1, [shipment('C'), shipment('D')]))); // 6, 7
  await append(pool, departing('2026-01-01', manifest('M4', 1, [shipment('E')]))); // 9
  t.same(
    await positions(pool, ask('2026-03-10', 9)),
    [2, 7, 6, 4],
    'later arrivals of earlier departures, too',
  );
  t.same(await positions(pool, ask('2026-03-10', 9, 7)), [2, 6, 4], 'without itself');
  t.same(await positions(pool, ask('2026-03-09', 9)), [7, 6, 4], 'nothing departs after it');
  t.same(await positions(pool, ask('2026-03-10', 5)), [2, 4], 'nothing that came later');
  t.same(await positions(pool, ask('2026-03-10', 9, 0, 5)), [2], 'five days back end before the fifth');
  t.same(await positions(pool, ask('2026-03-10', 9), 5), [2, 4], 'below a position');
  t.same(await positions(pool, ask('2026-03-10', 9, 0, 365)), [2, 7, 6, 4, 9], 'and in no calendar month');
  const [first] = await facts.findNeighbors(pool, [ask('2026-03-10', 9)], 100);
  t.match(first, { ask: 0, roles: 2, own: nameHash('Everybody'), imprint: imprintOf('as first sent') });
});

t.test('what is replaced or canceled counts up to the position where it was', async (t) => {
  const pool = await freshPool(t);
  await append(pool, manifest('M1', 1, [shipment('A'), shipment('B')])); // 2, 3
  await append(pool, manifest('M1', 2, [shipment('A', 'changed'), canceled('B')])); // 5, 6
  t.same(await positions(pool, ask('2026-03-01', 4)), [3, 2]);
  t.same(await positions(pool, ask('2026-03-01', 5)), [5, 3]);
  t.same(await positions(pool, ask('2026-03-01', 6)), [5]);
});

t.test('an answer saturates at the newest, counted by departure and then by position', async (t) => {
  const pool = await freshPool(t);
  const bills = (count: number): object[] =>
    Array.from({ length: count }, (_, index) => shipment(`B${index}`));
  await append(pool, departing('2026-03-01', manifest('M1', 1, bills(40)))); // 2 to 41
  await append(pool, departing('2026-02-28', manifest('M2', 1, bills(40)))); // 43 to 82
  const found = await positions(pool, ask('2026-03-01', 100));
  t.equal(found.length, mostNeighbors);
  t.same([found[0], found[39], found[40], found.at(-1)], [41, 2, 82, 59]);
});

t.test('the tail tells what each position did to history, and up to where it is complete', async (t) => {
  const pool = await freshPool(t);
  await append(pool, manifest('M1', 2, [shipment('A'), shipment('B')])); // 2, 3
  await append(pool, manifest('M1', 1, [shipment('A', 'too late')])); // 5, came after its successor
  await append(pool, manifest('M1', 3, [shipment('A', 'changed'), canceled('B')])); // 7, 8
  const head = await log.readHead(pool);
  const { traces, complete } = await shipments.readTraces(pool, 0, head, 100);
  t.same(
    traces.map(({ position, supersedes, imprint }) => [position, supersedes, imprint]),
    [
      [2, null, imprintOf('as first sent')],
      [3, null, imprintOf('as first sent', 'B')],
      [7, 2, imprintOf('changed')],
      [8, 3, null],
    ],
  );
  t.equal(complete, head);
  t.equal((await shipments.readTraces(pool, 0, head, 2)).complete, 3, 'as far as it has read');
  t.same((await shipments.readTraces(pool, 3, 7, 2)).traces.length, 1);
});

t.test('a change within 24 hours before departure is late, and late changes add up', async (t) => {
  const pool = await freshPool(t);
  const late = new Date('2026-03-01T00:00:00Z');
  await append(pool, manifest('M1', 1, [shipment('A'), shipment('B'), shipment('C')]), late);
  await append(pool, manifest('M1', 2, [shipment('A', 'two'), shipment('B'), canceled('C')]), early);
  await append(pool, manifest('M1', 3, [shipment('A', 'three'), shipment('B'), shipment('C')]), late);
  await append(pool, manifest('M1', 4, [shipment('A', 'four'), shipment('B', 'x'), shipment('C')]), late);
  const { rows } = await pool.query<{ bill: string; late_changes: number }>(
    'select bill, late_changes from shipment where superseded_by is null order by bill',
  );
  t.same(rows, [
    { bill: 'A', late_changes: 2 },
    { bill: 'B', late_changes: 1 },
    { bill: 'C', late_changes: 1 },
  ]);
});

t.test('late changes without end are not counted without end, and refuse nothing', async (t) => {
  const pool = await freshPool(t);
  const late = new Date('2026-03-01T00:00:00Z');
  await append(pool, manifest('M1', 1, [shipment('A')]), late);
  await pool.query('update shipment set late_changes = 32767');
  await append(pool, manifest('M1', 2, [shipment('A', 'two')]), late);
  const { rows } = await pool.query('select late_changes from shipment where superseded_by is null');
  t.same(rows, [{ late_changes: 1_000 }]);
});

t.test('who was accepted before imprints were made is no history', async (t) => {
  const pool = await freshPool(t);
  await append(pool, departing('2026-03-01', manifest('M1', 1, [shipment('A')]))); // 2
  await append(pool, departing('2026-03-02', manifest('M2', 1, [shipment('A')]))); // 4
  await pool.query('update shipment set imprint = null where position = 4');
  const found = await facts.findNeighbors(pool, [ask('2026-03-02', 4)], 100);
  t.same(
    found.map(({ position }) => position),
    [2],
  );
});
