import t from 'tap';
import { openList } from '../src/index.js';
import { read } from './reading.js';

t.test('lookouts are read as an agency writes them', async (t) => {
  const { format, entries, faults } = await read(
    JSON.stringify({
      name: 'lookouts',
      entries: [
        {
          id: 'L1',
          name: 'Devon  Clarke',
          country: 'JM',
          countries: ['US'],
          addresses: [
            '14 Molynes Rd, Kingston, JM',
            { lines: ['1 Main St', ''], city: 'Doral', region: 'FL', postalCode: '33166', country: 'US' },
          ],
          expiresAt: '2027-01-01',
          handling: 'LES',
        },
        { id: 'L2', name: null, phones: ['+18765550188'] },
      ],
    }),
  );
  t.equal(format, 'entries');
  t.same(faults, []);
  t.match(entries, [
    {
      id: 'L1',
      name: 'Devon Clarke',
      countries: ['JM', 'US'],
      addresses: [
        { lines: ['14 Molynes Rd'], city: 'Kingston', country: 'JM' },
        { lines: ['1 Main St'], city: 'Doral', country: 'US' },
      ],
      expiresAt: '2027-01-01',
      handling: 'LES',
    },
    { id: 'L2', name: '', phones: ['+18765550188'] },
  ]);
});

t.test('an entry without an id is known by its name, and an instant is the end of its day', async (t) => {
  const entries = [
    { name: 'Devon Clarke', expiresAt: '2027-01-01T00:00:00Z' },
    { phones: ['+18765550188'], expiresAt: '2027-01-01T09:00:00Z' },
  ];
  t.match((await read(JSON.stringify({ name: 'x', entries }))).entries, [
    { id: 'Devon Clarke', expiresAt: '2027-01-01' },
    { id: '+18765550188', expiresAt: '2027-01-02' },
  ]);
});

t.test('a phone is taken as dialed within the one country of its entry', async (t) => {
  const entries = [
    { id: 'a', country: 'HT', phones: ['3412 3456'] },
    { id: 'b', countries: ['HT', 'DO'], phones: ['3412 3456', '+509 3412 3456'] },
  ];
  t.match((await read(JSON.stringify({ name: 'x', entries }))).entries, [
    { phones: ['+50934123456'] },
    { phones: ['3412 3456', '+509 3412 3456'] },
  ]);
});

t.test('each fault says its path', async (t) => {
  const { entries, faults } = await read(
    JSON.stringify({
      name: 'two words',
      maxAgeDays: 0,
      entries: [
        { id: 'ok', name: 'A' },
        { id: '', name: 'B' },
        { id: 'x', nmae: 'C', expiresAt: 'soon' },
        { id: 'y' },
        { id: 'ok', name: 'D' },
        null,
      ],
    }),
  );
  t.same(
    entries.map(({ id }) => id),
    ['ok'],
  );
  t.same(
    faults.map(({ path }) => path),
    [
      'name',
      'maxAgeDays',
      'entries[1].id',
      'entries[2].expiresAt',
      'entries[2].nmae',
      'entries[3]',
      'id',
      'entries[5]',
    ],
  );
});

t.test('the head is told before the entries are read', async (t) => {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode(
      '{"name":"lookouts","publishedAt":"2026-03-01","maxAgeDays":7,"entries":[]}',
    );
  }
  const { head, strict } = await openList(pieces());
  t.same(head, { name: 'lookouts', publishedAt: '2026-03-01', maxAgeDays: 7 });
  t.equal(strict, true);
});
