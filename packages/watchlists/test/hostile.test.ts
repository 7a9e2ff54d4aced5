import t, { type Test } from 'tap';
import { BrokenList, openList } from '../src/index.js';
import { csv, read } from './reading.js';

const broken = async (t: Test, source: string | Uint8Array, options = {}) => {
  const error: unknown = await read(source, options).catch((thrown: unknown) => thrown);
  t.ok(error instanceof BrokenList, String(error));
  return error instanceof BrokenList ? error : new BrokenList('');
};

t.test('what is not a list is refused, with the reason', async (t) => {
  for (const [source, message] of [
    ['', /empty/],
    ['   \n', /no column|empty/],
    ['{', /not JSON/],
    ['{"a":1}', /entries/],
    ['{"a":[],"b":[]}', /entries/],
    ['{"entries":{}}', /array/],
    ['[1,2]', /no key that holds names/],
    ['surname,first\nA,B\n', /no column that holds names/],
    [new Uint8Array([0xff, 0xfe, 0x00]), /UTF-8/],
    [new Uint8Array([0x6e, 0x61, 0x6d, 0x65, 0x0a, 0xc3]), /UTF-8/],
  ] as const)
    t.match((await broken(t, source)).message, message);
  t.match((await broken(t, '{"entries":[]}', { format: 'csl-csv' })).message, /JSON, unlike the format/);
  t.match((await broken(t, 'name\nA', { format: 'csl-csv' })).message, /no column source, alt_names/);
  t.match((await broken(t, 'A\nB', { map: { name: 'C' } })).message, /no column C/);
});

t.test('a file that is cut off within a cell is refused whole, with its line', async (t) => {
  const { line, message } = await broken(t, 'name,phone\nDevon,1\n"Marcia,2\nAnn,3\n');
  t.match(message, /does not end/);
  t.equal(line, 4);
});

t.test('a text is the same in pieces of any size', async (t) => {
  const text = `\ufeff${csv([
    ['name', 'aliases', 'remarks'],
    ['José Núñez', 'Ñ; “Pepe”', 'two\r\nlines, "quoted"'],
    ['李小龙', '', '🦈'],
  ])}`;
  const whole = await read(text, {}, 1e6);
  t.match(whole.entries, [
    { name: 'José Núñez', aliases: ['Ñ', '“Pepe”'] },
    { name: '李小龙', remarks: '🦈' },
  ]);
  for (const size of [1, 2, 3, 5, 7, 64]) t.same(await read(text, {}, size), whole, `${size} bytes`);
});

t.test('a list of too many records is refused before they fill the memory', async (t) => {
  t.match(await broken(t, `[${'1,'.repeat(300_000)}1]`), { message: /300,000 records/, path: '' });
  t.match(await broken(t, `{"people":[${'1,'.repeat(300_000)}1]}`), { path: 'people' });
  t.match(await broken(t, `{${Array.from({ length: 1_001 }, (_, at) => `"${at}":1`).join()}}`), {
    message: /more than 1000 members/,
  });
  const { line, message } = await broken(t, `name\n${'Ann\n'.repeat(1_001)}`, { limit: 1_000 });
  t.equal(line, 1_002);
  t.match(message, /1,000 records/);
  t.equal((await read(`name\n${'Ann\n'.repeat(1_000)}`, { limit: 1_000 })).entries.length, 1_000);
});

t.test('what PostgreSQL cannot store is replaced', async (t) => {
  const { entries } = await read(JSON.stringify([{ name: 'Ann\0Bo\ud800' }]));
  t.match(entries, [{ name: 'Ann\ufffdBo\ufffd' }]);
});

t.test('a reader that stops leaves nothing behind that waits', async (t) => {
  let given = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode('name\n');
    for (;;) {
      given += 1;
      yield new TextEncoder().encode('Devon Clarke\n'.repeat(1_000));
    }
  }
  const { items } = await openList(endless());
  let seen = 0;
  for await (const { entry } of items) {
    if (entry) seen += 1;
    if (seen === 5_000) break;
  }
  t.equal(seen, 5_000);
  t.ok(given < 200, `${given} pieces were read`);
});

t.test('an error of the source is the reader’s', async (t) => {
  async function* failing(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode('name\nDevon\n');
    throw new Error('the line broke');
  }
  await t.rejects(
    (async () => {
      const { items } = await openList(failing());
      for await (const item of items) void item;
    })(),
    { message: 'the line broke' },
  );
});

t.test('random bytes never do more than break the list', async (t) => {
  let state = 7;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const alphabet = '"\n\r,;:{}[]aN_ \u00e9-0';
  let read0 = 0;
  for (let round = 0; round < 1_000; round += 1) {
    const starts = [
      '',
      'name,aliases\n',
      '{"entries":[',
      '[',
      '{"results":[{"name":"',
      '_id,source,name,alt_names,ids\n',
      '36,',
    ];
    let text = starts[next(starts.length)] ?? '';
    for (let length = next(60); length > 0; length -= 1) text += alphabet[next(alphabet.length)] ?? '';
    try {
      await read(text, {}, 1 + next(20));
      read0 += 1;
    } catch (error) {
      if (!(error instanceof BrokenList)) t.fail(`${JSON.stringify(text)}: ${String(error)}`);
    }
  }
  t.ok(read0 > 50, `${read0} were lists`);
});
