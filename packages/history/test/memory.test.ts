import t from 'tap';
import { FetchedHistory, knownOf, MemoryHistory, MergedHistory, NeighborList } from '../src/index.js';
import { encodeImprint, type Imprint } from '@hammerhead/imprint';
import { rowsOf } from './helpers/naive-history.js';
import { imprint, link } from './helpers/imprints.js';

const phone = link('phone', '1', 11, ['shipper']);
const bytesOf = (given: Partial<Imprint> = {}): Uint8Array =>
  encodeImprint(imprint({ links: [phone], ...given }));
const ask = { key: phone.key, day: 20_000, days: 365 };
const positionsIn = (memory: MemoryHistory, knownTo: number): (number | undefined)[] => {
  const list = new NeighborList();
  memory.neighbors(ask, { self: 0, knownTo }, list);
  return rowsOf(list).map(([position]) => position);
};

t.test('bytes that are no imprint are refused', async (t) => {
  const bytes = bytesOf();
  for (const length of [0, 5, 71, bytes.length - 1])
    t.throws(() => new MemoryHistory().append(1, bytes.subarray(0, length)), RangeError, `${length} bytes`);
});

t.test('positions ascend', async (t) => {
  const memory = new MemoryHistory({ floor: 5 });
  t.throws(() => memory.append(4, bytesOf()), { message: 'position 4 does not follow 4' });
  memory.append(7, bytesOf());
  t.throws(() => memory.append(7, bytesOf()), { message: 'position 7 does not follow 7' });
  memory.append(8, bytesOf());
  t.same([memory.floor, memory.upto, memory.size], [5, 8, 2]);
});

t.test('it does not answer beyond what was appended', async (t) => {
  const memory = new MemoryHistory();
  memory.append(1, bytesOf());
  t.throws(() => positionsIn(memory, 2), { message: /ends at position 1, before 2/ });
  memory.advance(2);
  t.same(positionsIn(memory, 2), [1]);
});

t.test('what is superseded or canceled is known until then', async (t) => {
  const memory = new MemoryHistory();
  memory.append(1, bytesOf());
  memory.append(2, bytesOf());
  memory.supersede(1, 2);
  memory.supersede(2, 9);
  memory.supersede(77, 78);
  memory.advance(9);
  t.same([positionsIn(memory, 1), positionsIn(memory, 2), positionsIn(memory, 9)], [[1], [2], []]);
});

t.test('bytes that are no imprint leave nothing behind', async (t) => {
  const memory = new MemoryHistory();
  t.throws(() => memory.append(1, bytesOf().subarray(1)), RangeError);
  memory.append(1, bytesOf());
  t.same(positionsIn(memory, 1), [1]);
});

t.test(
  'the oldest go when there are too many, and it knows on which days others must be asked',
  async (t) => {
    const memory = new MemoryHistory({ limit: 40, daysBelow: [19_000] });
    for (let position = 1; position <= 41; position += 1)
      memory.append(position, bytesOf({ day: 19_900 + position }));
    t.same([memory.floor, memory.size], [11, 31]);
    t.same(positionsIn(memory, 41).at(-1), 11);
    t.equal(memory.covers({ day: 20_000, days: 90 }), true, 'above 19,910');
    t.equal(memory.covers({ day: 20_000, days: 91 }), false, '19,910');
    t.equal(memory.covers({ day: 19_900, days: 365 }), true);
    t.equal(memory.covers({ day: 19_000, days: 1 }), false, 'what was below from the start');
  },
);

t.test('positions far apart are held, too', async (t) => {
  const memory = new MemoryHistory();
  memory.append(1, bytesOf());
  memory.append(2 ** 40, bytesOf());
  memory.append(2 ** 40 + 1, bytesOf());
  memory.supersede(1, 2 ** 40 + 1);
  t.same(positionsIn(memory, 9), [1]);
  t.same(positionsIn(memory, 2 ** 40 + 1), [2 ** 40 + 1, 2 ** 40]);
});

t.test('what was not fetched is an error, never an empty answer', async (t) => {
  const memory = new MemoryHistory({ floor: 100, daysBelow: [20_000] });
  memory.append(100, bytesOf());
  const fetched = new FetchedHistory(memory.seizures, 100);
  const known = () =>
    knownOf(
      imprint({ links: [phone] }),
      { self: 100, knownTo: 100, lateChanges: 0 },
      new MergedHistory(memory, fetched),
    );
  t.throws(known, { message: /nothing was fetched/ });
  fetched.put(100, ask, [{ position: 9, imprint: bytesOf() }]);
  t.equal(known().history.shipper?.shipments, 1);
  t.throws(() => fetched.put(100, ask, [{ position: 9, imprint: bytesOf({ links: [] }) }]), {
    message: /has not the key/,
  });
  t.throws(() => new MergedHistory(memory, new FetchedHistory(memory.seizures, 99)), {
    message: 'fetched below 99, but memory begins at 100',
  });
});
