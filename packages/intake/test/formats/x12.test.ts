import { Readable } from 'node:stream';
import type { FeedHold, Transport } from '@hammerhead/contracts';
import t from 'tap';
import { X12parser } from 'x12-parser';
import { z } from 'zod';
import { writeCustomsStatus } from '../../src/index.js';

const hold = (bill: string, more: Partial<FeedHold> = {}): FeedHold => ({
  bill,
  manifestNumber: 'M1',
  masterBill: null,
  placedAt: '2026-11-30T14:02:11.107Z',
  releasedAt: null,
  ...more,
});
const transport: Transport = {
  mode: 'vessel',
  carrier: 'AMQT',
  conveyance: 'Caribe Pioneer',
  voyage: '0123W',
  portOfExport: 'USMIA',
  portOfUnlading: 'JMKIN',
  departureAt: '2026-12-01T18:00:00Z',
};
const write = (
  holds: readonly FeedHold[],
  transports: readonly [string, Transport][] = [['M1', transport]],
) =>
  writeCustomsStatus({
    receiver: 'caribe-lines',
    control: 211,
    at: new Date('2026-11-30T14:02:11.107Z'),
    holds,
    transports: new Map(transports),
  });

type Read = Readonly<Record<string, string>>;

/** What a reader of X12 that others wrote makes of it: segments with their elements by number. */
async function read(text: string): Promise<Read[]> {
  return z
    .array(z.record(z.string(), z.string()))
    .parse(await Readable.from([text]).pipe(new X12parser()).toArray());
}
const named = (segments: readonly Read[], name: string) =>
  segments.filter((segment) => segment['name'] === name);

t.test('a reader that others wrote reads what was written', async (t) => {
  const released = hold('B2', { masterBill: 'MB-7', releasedAt: '2026-11-30T15:00:00Z' });
  const text = write([hold('B1'), released, hold('C1', { manifestNumber: 'M2' })]);
  t.equal(text.slice(35, 70), 'HAMMERHEAD     *ZZ*caribe-lines   *', 'names have their fixed lengths');
  t.equal(text.at(105), '~', 'ISA has 106 characters');
  const segments = await read(text);
  t.match(segments[0], {
    name: 'ISA',
    '6': 'HAMMERHEAD',
    '8': 'caribe-lines',
    '9': '261130',
    '10': '1402',
    '12': '00602',
    '13': '000000211',
    '15': 'P',
  });
  t.match(named(segments, 'GS'), [
    { '1': 'AU', '3': 'caribe-lines', '4': '20261130', '6': '211', '8': '006020' },
  ]);
  t.match(named(segments, 'ST'), [
    { '1': '350', '2': '0001' },
    { '1': '350', '2': '0002' },
  ]);
  t.match(named(segments, 'M10'), [
    { '1': 'AMQT', '2': 'VE', '5': 'Caribe Pioneer', '6': '0123W', '7': 'M1' },
    { '1': '', '2': '', '7': 'M2' },
  ]);
  t.match(named(segments, 'P4'), [{ '1': 'USMIA', '2': '20261201' }, {}]);
  t.match(named(segments, 'X4'), [
    { '1': 'B1', '5': '20261130', '6': '140211', '7': '6H', '9': 'AMQT', '17': 'UT' },
    { '1': 'B2', '7': '6H' },
    { '1': 'B2', '5': '20261130', '6': '150000', '7': '6I' },
    { '1': 'C1', '7': '6H', '9': 'UNKN' },
  ]);
  t.match(named(segments, 'N9'), [
    { '1': 'BM', '2': 'B1' },
    { '1': 'BM', '2': 'B2' },
    { '1': 'MB', '2': 'MB-7' },
    { '1': 'BM', '2': 'B2' },
    { '1': 'MB', '2': 'MB-7' },
    { '1': 'BM', '2': 'C1' },
  ]);
  const [start, end] = ['ST', 'SE'].map((name) =>
    segments.flatMap((segment, index) => (segment['name'] === name ? [index] : [])),
  );
  t.match(
    named(segments, 'SE').map((segment) => [Number(segment['1']), segment['2']]),
    end?.map((at, index) => [at - (start?.[index] ?? 0) + 1, `000${index + 1}`]),
    'each counts its own segments',
  );
  t.match(named(segments, 'GE'), [{ '1': '2', '2': '211' }]);
  t.match(named(segments, 'IEA'), [{ '1': '1', '2': '000000211' }]);
});

t.test('delimiters are none of the characters in the data, since nothing escapes them', async (t) => {
  for (const bill of ['A*1', 'A~1', 'A>1', 'A^1', "A*|~'>:^!1", 'A B', 'Ñ-1']) {
    const segments = await read(write([hold(bill, { masterBill: `M${bill}` })]));
    t.equal(named(segments, 'X4')[0]?.['1'], bill);
    t.match(named(segments, 'N9'), [{ '2': bill }, { '2': `M${bill}` }], bill);
    t.match(named(segments, 'IEA'), [{ '1': '1' }], 'and it ends where it should');
  }
  t.match(
    named(await read(write([hold('A\u001D\u001C\n1')])), 'X4'),
    [{ '1': 'A   1' }],
    'no control characters',
  );
});

t.test('what has no room is left out of its place, and the bill stands whole beside it', async (t) => {
  const bill = 'B'.repeat(64);
  const long: Transport = { ...transport, carrier: 'Caribe Lines', conveyance: 'V'.repeat(29), voyage: '1' };
  const segments = await read(write([hold(bill)], [['M1', long]]));
  t.match(named(segments, 'X4'), [{ '1': '', '9': 'UNKN' }]);
  t.match(named(segments, 'N9'), [{ '1': 'BM', '2': bill }]);
  t.match(named(segments, 'M10'), [{ '1': '', '5': '', '6': '' }]);
});

t.test('where nothing is held, an interchange has no group', async (t) => {
  t.match(await read(write([])), [{ name: 'ISA' }, { name: 'IEA', '1': '0', '2': '000000211' }]);
});
