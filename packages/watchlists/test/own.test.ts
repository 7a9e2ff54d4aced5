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
        { id: 'ok', name: 'Ann' },
        { id: '', name: 'Bo' },
        { id: 'x', nmae: 'C', expiresAt: 'soon' },
        { id: 'y' },
        { id: 'ok', name: 'Di' },
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

t.test(
  'what of an entry can be found on no shipment is reported; an entry of nothing else is left out',
  async (t) => {
    const entries = [
      {
        id: 'some',
        name: 'Devon Clarke',
        aliases: ['Dev Clark', 'D.'],
        country: 'JM',
        phones: ['555-0188', '12345'],
        emails: ['dclarke@example.com', 'none'],
        identifiers: [{ type: 'PASSPORT', value: '000000' }],
        addresses: ['JM', { city: 'Kingston', country: 'JM' }, '14 Molynes Rd, Kingston, JM'],
        expiresAt: '2026-02-28',
      },
      { id: 'nothing', name: 'X', phones: ['unknown'], addresses: ['JM', { city: 'Kingston' }] },
      { id: 'company', name: 'D Company' },
      { id: 'local', phones: ['555-0188'] },
      { id: 'later', phones: ['234-5678'], expiresAt: '2026-03-02' },
    ];
    const found = await read(JSON.stringify({ name: 'x', entries }), { today: '2026-03-01' });
    t.same(
      found.entries.map(({ id }) => id),
      ['some', 'company'],
    );
    t.same(
      found.faults.map(({ path }) => path),
      [
        'entries[0].aliases[1]',
        'entries[0].identifiers[0]',
        'entries[0].phones[1]',
        'entries[0].emails[1]',
        'entries[0].expiresAt',
        'entries[1].name',
        'entries[1].phones[0]',
        'entries[1].addresses[0]',
        'entries[1].addresses[1]',
        'entries[1]',
        'entries[3].phones[0]',
        'entries[3]',
        'entries[4].phones[0]',
        'entries[4]',
      ],
    );
    t.match(found.faults.at(-4)?.message, /has no country code: write it in full/);
  },
);

t.test('the head is reported before the entries are read', async (t) => {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode(
      '{"name":"lookouts","publishedAt":"2026-03-01","maxAgeDays":7,"entries":[]}',
    );
  }
  const { head, strict } = await openList(pieces());
  t.same(head, { name: 'lookouts', publishedAt: '2026-03-01', maxAgeDays: 7 });
  t.equal(strict, true);
});

t.test('no entry has an id that a path cannot hold', async (t) => {
  for (const id of ['.', '..', ' .. ']) {
    const { entries, faults } = await read(
      JSON.stringify({ name: 'x', entries: [{ id, name: 'Devon Clarke' }] }),
    );
    t.same(entries, [], id);
    t.match(faults, [{ path: 'entries[0].id' }], id);
  }
  const named = [{ name: '..', phones: ['+18765550188'] }];
  t.match((await read(JSON.stringify({ name: 'x', entries: named }))).entries, [{ id: '+18765550188' }]);
});
