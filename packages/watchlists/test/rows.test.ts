import t, { type Test } from 'tap';
import { BrokenList, openList, type ColumnMap, parseColumnMap } from '../src/index.js';
import { csv, read } from './reading.js';

const map = (given: object): ColumnMap => {
  const parsed = parseColumnMap(JSON.stringify(given));
  if ('map' in parsed) return parsed.map;
  throw new Error(JSON.stringify(parsed.faults));
};

const broken = async (t: Test, source: string | Uint8Array, options = {}) => {
  const error: unknown = await read(source, options).catch((thrown: unknown) => thrown);
  t.ok(error instanceof BrokenList, `${String(source).slice(0, 100)}: ${String(error)}`);
  return error instanceof BrokenList ? error : new BrokenList('');
};

const ids = ({ entries }: Awaited<ReturnType<typeof read>>): string[] => entries.map(({ id }) => id);

t.test('one quote too many takes no other row with it (L1)', async (t) => {
  const found = await read(
    'id,name,country\n5,"Al Marquez,JM\n6,"Bo, Xavier",US\n7,Cy Young,JM\n8,"Di, Ann",JM\n',
  );
  t.match(found.entries, [
    { id: '5', name: '"Al Marquez' },
    { id: '6', name: 'Bo, Xavier' },
    { id: '7', name: 'Cy Young' },
    { id: '8', name: 'Di, Ann' },
  ]);
  t.same(found.faults, [
    { line: 2, path: '', message: 'has a quote too many or too few; read as it stands' },
  ]);
});

t.test('a cell that swallowed rows gives them back', async (t) => {
  // It closes at the end of another row, so that nothing but the number of cells tells.
  const swallowed = await read('id,name,country\n5,"Al Marquez,JM\n6,Bo,US"\n7,Cy,JM\n');
  t.same(ids(swallowed), ['5', '6', '7']);
  t.match(swallowed.faults, [{ line: 2 }]);
  const short = await read('id,name,country\n5,"Al, Marquez,JM\n6,"Bo",US\n');
  t.same(ids(short), ['6']);
  t.same(short.faults, [
    {
      line: 2,
      path: '',
      message: '4 cells where the header has 3, and a quote too many or too few; left out',
    },
  ]);
});

t.test('a row of several lines that may be several rows is read as one, and reported', async (t) => {
  const { entries, faults } = await read('id,country,name\n5,JM,"Al Marquez\n6,US,Bo"\n7,JM,Cy\n');
  t.match(entries, [{ id: '5', name: 'Al Marquez 6,US,Bo' }, { id: '7' }]);
  t.match(faults, [
    { line: 3, path: '', message: /goes over several lines, each of which looks like a row/ },
  ]);
});

t.test('cells of several lines and bare quotes are read as before', async (t) => {
  const { entries, faults } = await read(
    'id,name,remarks\r\n1,"Al ""Kid"" Marquez","12 Main St\r\nKingston, Jamaica"\r\n2,"Bo "Jr" Brown",5" pipe\r\n3 ,"Cy" ,x',
  );
  t.same(faults, []);
  t.match(entries, [
    { name: 'Al "Kid" Marquez', remarks: '12 Main St\r\nKingston, Jamaica' },
    { name: 'Bo "Jr" Brown', remarks: '5" pipe' },
    { id: '3', name: 'Cy', remarks: 'x' },
  ]);
});

t.test('lines may end in any way, and empty ones are nothing', async (t) => {
  for (const end of ['\n', '\r\n', '\r'])
    t.same(ids(await read(['id,name', '1,Ann', '', '  ', '2,Bo', '\u001a', ''].join(end), {}, 1)), [
      '1',
      '2',
    ]);
});

t.test('rows with too many cells, too few, or other separators are reported', async (t) => {
  const { entries, faults } = await read('id,name,country\n1,Ann,JM,x\n2,Bo\n3;Cy;JM\n4,Di,JM,,\n\t5\tEve\n');
  t.same(
    entries.map(({ id, name }) => [id, name]),
    [
      ['2', 'Bo'],
      ['4', 'Di'],
    ],
    'cells too many that are empty are nothing',
  );
  t.match(faults, [
    { line: 2, message: '4 cells where the header has 3; left out' },
    { line: 3, message: '2 cells where the header has 3; read as far as it goes' },
    { line: 4, message: /1 cells where the header has 3 \(separated by semicolons, not by commas\?\)/ },
    { line: 4 },
    { line: 6, message: /separated by tabs/ },
    { line: 6 },
  ]);
  t.match((await broken(t, 'id;name;country\n1;Ann;JM\n')).message, /separated by semicolons, not by commas/);
});

t.test('a column that stands twice is refused where it is read', async (t) => {
  t.match(await broken(t, 'name,name\nAnn,Bo\n'), { message: 'column name stands twice', line: 1 });
  t.match(await broken(t, '_id,source,name,alt_names,name\n'), { message: 'column name stands twice' });
  t.equal((await read('name,x,x\nAnn,1,2\n')).entries.length, 1);
});

t.test('a row that is longer than a row may be is left out, and the next is read', async (t) => {
  for (const size of [70_000, 5_000_000]) {
    const { entries, faults } = await read(`id,name\n1,${'A'.repeat(1_100_000)}\n2,Bo\n`, {}, size);
    t.match(entries, [{ id: '2' }]);
    t.match(faults, [{ line: 2, message: 'is longer than 1,000,000 characters; left out' }]);
    t.equal(faults.length, 1);
  }
});

t.test('white space before the text is nothing, in pieces of any size (L3)', async (t) => {
  const text = `${' \n'.repeat(2_000)}{"entries":[{"name":"Ann Lee"}]}`;
  for (const size of [1, 100, 1e6]) t.match(await read(text, {}, size), { format: 'entries' });
  t.match(await read(`${'\n'.repeat(5_000)}name\nAnn Lee\n`), {
    format: 'csv',
    entries: [{ name: 'Ann Lee' }],
  });
  t.match(await read('\ufeff\n [{"name":"Ann Lee"}]', {}, 1), { format: 'json' });
});

t.test('UTF-16 is read, with its mark or without', async (t) => {
  const texts = ['id,name\n1,José Núñez\n', '[{"id":"1","name":"José Núñez"}]'];
  for (const text of texts)
    for (const mark of ['\ufeff', ''])
      for (const swaps of [false, true])
        for (const size of [1, 3, 1_000]) {
          const bytes = Buffer.from(`${mark}${text}`, 'utf16le');
          const { entries } = await read(swaps ? bytes.swap16() : bytes, {}, size);
          t.match(entries, [{ id: '1', name: 'José Núñez' }], `${mark} ${swaps} ${size}`);
        }
  const half = Buffer.from('\ufeffname\nAnn', 'utf16le').subarray(0, -1);
  t.match(await broken(t, half), { message: 'the file is neither UTF-8 nor UTF-16' });
});

t.test('a key that stands twice: nowhere is one of the two taken (L2)', async (t) => {
  const a = '{"name":"Ann Lee"}';
  t.match(await broken(t, `{"entries":[${a}],"entries":[{"name":"Bo Lee"}]}`), {
    path: 'entries',
    message: 'stands twice in this document',
  });
  t.match(await broken(t, `{"name":"x","n\\u0061me":"y","entries":[${a}]}`), { path: 'name' });
  t.match(await broken(t, `{"meta":{"a":{"b":1,"b":2}},"results":[${a}]}`), { path: 'meta.a.b' });
  for (const text of [
    '{"results":[{"id":1,"name":"Ann Lee","tags":[{"x":1},{"y":1,"y":2}]},{"id":2,"name":"Bo Lee"}]}',
    '{"results":[{"id":1,"source":"S","alt_names":[],"name":"Ann","tags":[0,{"y":1,"y":2}]},{"id":2,"source":"S","alt_names":[],"name":"Bo"}]}',
  ]) {
    const { entries, faults } = await read(text);
    t.equal(entries.length, 1);
    t.same(faults, [{ path: 'results[0].tags[1].y', message: 'stands twice in this object; left out' }]);
  }
  t.same((await read('{"entries":[{"name":"Ann Lee","name":"Bo Lee"}]}')).faults, [
    { path: 'entries[0].name', message: 'stands twice in this object; left out' },
  ]);
});

t.test('JSON that is not one whole document is refused, and says where', async (t) => {
  for (const [text, message] of [
    [
      '[{"name":"A"}] x',
      'line 1, column 16: expected the end of the file: a list is one document, found "x"',
    ],
    ['[{"name":"A"}]\n[{"name":"B"}]', 'line 2, column 1: expected the end of the file'],
    ['{"name":"Ann"}\n{"name":"Bo"}\n', 'line 2, column 1: expected the end of the file'],
    ['[{"name":"A"},\n\n  ]', 'line 3, column 3: expected a value, found "]"'],
    ['[{"name":"A"}\n{"name":"B"}]', 'line 2, column 1: expected "," or "]"'],
    ['[{"name":\n"A" "b"}]', 'line 2, column 5: expected "," or "}"'],
    ['{"entries":[', 'expected a value or "]", the text ends'],
    ['{"entries":[{"name":"A"}', 'expected "," or "]", the text ends'],
    ['{"entries":[]', 'expected "," or "}", the text ends'],
    ["[{'name':1}]", 'expected a key in double quotes'],
    ['[{"name":"A\u0001"}]', 'expected an escape for this character'],
    ['[{"name":"\\x"}]', 'a text with valid escapes'],
    ['[{"name":01}]', 'expected "," or "}"'],
    ['[nul]', 'expected a value, found "n"'],
    [`[${'['.repeat(100)}${']'.repeat(100)}]`, 'expected at most 64 levels'],
    ['{"a":1 "b":2}', 'expected "," or "}"'],
    ['{"a" 1}', 'expected ":" after the key'],
  ] as const)
    for (const size of [1, 1_000]) {
      const error = await broken(t, text, { map: map({ name: 'name' }) });
      t.match(error.message, message, `${text.slice(0, 40)} ${size}`);
      t.match(error.message, 'the file is not JSON: line ');
    }
  t.match(await broken(t, `[{"name":"A"},{"name":"${'x'.repeat(1_000_001)}"}]`), { path: '[1]' });
});

t.test('a page of a list is no list (L6)', async (t) => {
  const one = '[{"source":"S","name":"Ann","alt_names":[],"id":"1"}]';
  for (const [members, path] of [
    ['"total":15000', 'total'],
    ['"total":"15000"', 'total'],
    ['"count":2', 'count'],
    ['"total_count":2', 'total_count'],
    ['"@odata.count":2', '@odata.count'],
    ['"meta":{"pagination":{"totalPages":3}}', 'meta.pagination.totalPages'],
    ['"total":{"value":15000,"relation":"eq"}', 'total'],
    ['"next":"https://example.com/?page=2"', 'next'],
    ['"links":{"next":{"href":"https://example.com/?page=2"}}', 'links.next'],
    ['"hasMore":true', 'hasMore'],
    ['"nextCursor":"x"', 'nextCursor'],
  ] as const) {
    t.match(
      await broken(t, `{${members},"results":${one}}`),
      { path, message: /a part of the list/ },
      members,
    );
    t.match(await broken(t, `{"results":${one},${members}}`), { path }, members);
  }
  const whole = `{"total":1,"offset":0,"next":null,"links":{"next":""},"hasMore":false,"pages":1,"results":${one}}`;
  t.equal((await read(whole)).entries.length, 1);
});

t.test('a key that the first objects lack is read all the same', async (t) => {
  const rows: object[] = Array.from({ length: 150 }, (_, index) => ({ name: `Ann Lee ${index}` }));
  const { entries } = await read(JSON.stringify([...rows, { name: 'Bo Lee', Phones: '+18765550188', x: 1 }]));
  t.match(entries.at(-1), { name: 'Bo Lee', phones: ['+18765550188'] });
});

t.test('a number stands as it is written, however long (L9)', async (t) => {
  const text =
    '[{"ref":123456789012345678,"name":"Ann Lee","doc":987654321098765432},{"ref":7,"name":"Bo Lee","doc":9007199254740991},{"ref":8,"name":"Cy Lee","doc":0.12345678901234567890}]';
  const { entries } = await read(text, {
    map: map({ id: 'ref', name: 'name', identifiers: { NATIONALID: 'doc' } }),
  });
  t.match(entries, [
    { id: '123456789012345678', identifiers: [{ value: '987654321098765432' }] },
    { id: '7', identifiers: [{ value: '9007199254740991' }] },
    { id: '8', identifiers: [{ value: '0.12345678901234567890' }] },
  ]);
  const csl = await read(
    '[{"source":"S (EL)","name":"Ann","alt_names":[],"id":1,"ids":[{"type":"Passport","number":123456789012345678}]}]',
  );
  t.match(csl.entries, [{ identifiers: [{ type: 'Passport', value: '123456789012345678' }] }]);
  const own = await read(
    '{"entries":[{"id":"1","name":"Ann","identifiers":[{"type":"PASSPORT","value":123456789012345678}]}]}',
  );
  t.match(own.faults, [{ path: 'entries[0].identifiers[0].value', message: /expected text/ }]);
});

t.test('ids that cannot be stored, or are somebody else’s, are a fault with their line (L4)', async (t) => {
  const long = 'x'.repeat(9_000);
  const csl = await read(
    csv([
      ['_id', 'source', 'name', 'alt_names'],
      ['a\0b', 'S (EL)', 'Ann', ''],
      [long, 'S (EL)', 'Bo', ''],
      ['3', 'S (EL)', 'Cy\0 Young', 'C\0'],
      ['4', `S (${long})`, 'Di', ''],
    ]),
  );
  t.match(csl.entries, [{ id: 'EL-3', name: 'Cy\ufffd Young', aliases: ['C\ufffd'] }]);
  t.match(csl.faults, [
    { line: 2, path: '_id', message: /^holds a character that cannot be stored/ },
    { line: 3, path: '_id', message: 'is longer than 200 characters; left out' },
    { line: 4, path: 'name', message: /read with U\+FFFD in its place/ },
    { line: 4, path: 'alt_names' },
    { line: 5, path: '_id' },
  ]);
  const json = await read(
    JSON.stringify([
      { id: 'a\0', name: 'Ann Lee' },
      { id: '\ud800', name: 'Bo Lee' },
      { id: long, name: 'Cy Lee' },
      { id: '4', name: long },
      { id: '5', name: 'Eve Lee', phones: ['+18765550188', long], remarks: `${'r'.repeat(10_001)}` },
    ]),
  );
  t.match(json.entries, [{ id: '5', phones: ['+18765550188'], remarks: /^r{10000}$/ }]);
  t.match(json.faults, [
    { path: '[0].id' },
    { path: '[1].id' },
    { path: '[2].id' },
    { path: '[3].name', message: 'is longer than 1,024 characters; left out' },
    { path: '[4].phones', message: /has 1 longer than it may be/ },
    { path: '[4].remarks', message: 'is longer than 10,000 characters; read without the rest' },
  ]);
});

t.test('ids that are made up are never those of others', async (t) => {
  const found = await read('name\nAnn~2\nAnn\nAnn\nAnn~2\nAnn\n');
  t.equal(new Set(ids(found)).size, 5, String(ids(found)));
  t.same(ids(found), ['Ann~2', 'Ann', 'Ann~3', 'Ann~2~2', 'Ann~4']);
  const long = `Ann ${'x'.repeat(196)}`;
  const cut = ids(await read(`name\n${long}\n${long}\n${long}y\n`));
  t.equal(new Set(cut).size, 3);
  t.ok(cut.every((id) => id.length <= 200));
  const source = 'S (EL)';
  const csl = await read(
    csv([
      ['_id', 'source', 'name', 'alt_names'],
      ['1~2', source, 'Ann', ''],
      ['1', source, 'Bo', ''],
      ['1', source, 'Cy', ''],
    ]),
  );
  t.same(ids(csl), ['EL-1~2', 'EL-1', 'EL-1~3']);
});

t.test('an id given twice says where', async (t) => {
  t.match((await read('id,name\n1,Ann\n1,Bo\n')).faults, [
    { line: 3, path: 'id', message: /1 stands twice/ },
  ]);
  t.match((await read('[{"id":1,"name":"Ann"},{"id":1,"name":"Bo"}]')).faults, [
    { path: 'id', message: '[1]: 1 stands twice; the second is left out' },
  ]);
});

t.test('an expiry is one day in CSV and JSON (L8)', async (t) => {
  for (const [given, day] of [
    ['2027-03-01', '2027-03-01'],
    ['2027-03-01T23:30:00Z', '2027-03-02'],
    ['2027-03-01T00:00:00Z', '2027-03-01'],
    ['2027-03-01T00:00:00.000Z', '2027-03-01'],
    ['2027-12-31T09:00:00Z', '2028-01-01'],
  ] as const) {
    const row = { id: '1', name: 'Ann Lee', expiresAt: given };
    for (const text of [
      JSON.stringify({ entries: [row] }),
      JSON.stringify([row]),
      `id,name,expiresAt\n1,Ann Lee,${given}\n`,
    ])
      t.match((await read(text)).entries, [{ expiresAt: day }], text);
  }
  for (const [given, day] of [
    ['2027-03-01T23:30:00-05:00', '2027-03-03'],
    ['2027-03-01T23:30:00+0500', '2027-03-02'],
    ['2027-03-01 23:30', '2027-03-02'],
  ] as const)
    t.match((await read(`id,name,expiresAt\n1,Ann Lee,${given}\n`)).entries, [{ expiresAt: day }], given);
  for (const given of ['2027-02-30', '2027-03-01T25:00', '2027-03-01 (noon)', '2027-03-01T'])
    t.match((await read(`id,name,expiresAt\n1,Ann Lee,${given}\n`)).faults, [{ line: 2 }], given);
});

t.test('what is not text in a row is reported, not dropped', async (t) => {
  const csl = await read(
    JSON.stringify([
      {
        source: 'S (EL)',
        name: 'Ann',
        alt_names: ['A', { name: 'B' }],
        id: '1',
        addresses: ['Kingston', { city: 'Kingston', country: 'Atlantis' }],
        ids: 'A123',
        nationalities: ['Nowhere'],
        vessel_flag: 'None Identified',
      },
    ]),
  );
  t.match(csl.faults, [
    { path: '[0].addresses', message: 'holds what is no object; read without it' },
    { path: '[0].nationalities', message: 'Nowhere is no country; read without it' },
    { path: '[0].addresses', message: 'Atlantis is no country; read without it' },
    { path: '[0].alt_names', message: 'holds what is no text; read without it' },
    { path: '[0].ids', message: 'holds what is no object; read without it' },
  ]);
  t.equal(csl.faults.length, 5);
  const mapped = await read('[{"name":"Ann Lee","aliases":[["A"]]}]');
  t.match(mapped.faults, [{ path: '[0].aliases', message: 'holds what is no text; read without it' }]);
});

t.test('a reader reports how many rows it has read', async (t) => {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode('id,name\n1,Ann\n1,Bo\n3\n,Cy\n4,D,x\n5,Eve\n');
  }
  const { items, tally } = await openList(pieces());
  t.same(tally(), { rows: 0, entries: 0, leftOut: 0, faults: 0 });
  for await (const item of items) void item;
  t.same(tally(), { rows: 6, entries: 2, leftOut: 4, faults: 5 });
});

t.test('no text keeps a reader busy: what takes long grows no faster than the text (L10)', async (t) => {
  const blanks = ' '.repeat(60_000);
  const sdn = (remarks: string) =>
    `36,"A B",-0-,"CUBA",-0-,-0-,-0-,-0-,-0-,-0-,-0-,"${remarks.replaceAll('"', '""')}"\r\n`;
  const hostile: readonly (readonly [name: string, text: string, options?: object])[] = [
    ['passport', sdn(`Passport A${blanks}B`)],
    ['brackets', sdn(`Passport A${'('.repeat(60_000)}`)],
    ['brackets and blanks', sdn(`Passport A${' ( '.repeat(20_000)}`)],
    ['aliases', sdn('a.k.a. '.repeat(8_000))],
    ['nationality', sdn(`nationality ${'nationality '.repeat(5_000)}`)],
    ['identifier', `id,name,identifiers\n1,Ann,"AB:${blanks}x\ny"\n`],
    ['quotes', `id,name\n${'"'.repeat(60_001)}\n`],
    ['pairs of quotes', `id,name\n${'a,""x\n'.repeat(5_000)}`],
    ['open quotes', `id,name\n${'"a\n'.repeat(5_001)}`],
    [
      'source',
      csv([
        ['_id', 'source', 'name', 'alt_names'],
        ['1', '('.repeat(60_000), 'Ann', ''],
      ]),
    ],
    ['country', `id,name,country\n1,Ann,${'a '.repeat(30_000)}\n`],
    ['address', `id,name,addresses\n1,Ann,"${', '.repeat(30_000)}"\n`],
    ['backslashes', `[{"name":"${'\\\\'.repeat(60_000)}"}]`],
    ['texts in one row', `[{"name":"Ann","x":[${'"a",'.repeat(60_000)}"b"]}]`],
    [
      'dates',
      csv([
        ['_id', 'source', 'name', 'alt_names', 'ids'],
        ['1', 'S', 'Ann', '', '2020-01-01,'.repeat(50_000)],
      ]),
    ],
    ['day', `id,name,expiresAt\n1,Ann,2027-03-01T${'('.repeat(60_000)}\n`],
  ];
  for (const [name, text, options] of hostile) {
    const since = process.cpuUsage();
    await read(text, options, 65_536).catch((error: unknown) => {
      if (!(error instanceof BrokenList)) throw error;
    });
    const { user, system } = process.cpuUsage(since);
    const took = (user + system) / 1_000;
    t.ok(took < 1_500, `${name}: ${took.toFixed(0)} ms`);
  }
});

t.test('days at the ends of the range of days', async (t) => {
  const until = async (expiresAt: string) => {
    const { entries, faults } = await read(
      csv([
        ['id', 'name', 'expiresAt'],
        ['1', 'Devon Clarke', expiresAt],
      ]),
    );
    return { until: entries[0]?.expiresAt, faults: faults.length };
  };
  t.same(await until('9999-12-31'), { until: '9999-12-31', faults: 0 });
  t.same(await until('9999-12-31T23:30:00Z'), { until: '9999-12-31', faults: 0 }, 'no day comes after it');
  t.same(await until('9999-12-31T23:30:00-05:00'), { until: undefined, faults: 1 }, 'lies in the year 10000');
  t.same(await until('0001-01-01T00:00:00+05:00'), { until: undefined, faults: 1 }, 'lies in the year 0');
  t.same(await until('0000-06-01'), { until: undefined, faults: 1 });
  t.equal((await until('0001-01-02')).until, '0001-01-02');
});
