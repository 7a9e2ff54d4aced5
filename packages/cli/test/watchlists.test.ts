import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { gunzipSync, gzipSync } from 'node:zlib';
import {
  type WatchlistReceipt,
  watchlistChangeSchema,
  watchlistEntrySchema,
  watchlistMatchesSchema,
  watchlistReceiptSchema,
  watchlistSchema,
} from '@hammerhead/contracts';
import t, { type Test } from 'tap';
import { z } from 'zod';
import { run } from '../src/run.js';
import { runCommand } from './command.js';

const example = watchlistReceiptSchema.parse(
  z.array(z.unknown()).parse(watchlistReceiptSchema.meta()?.['examples'])[0],
);
const matches = watchlistMatchesSchema.parse(
  z.array(z.unknown()).parse(watchlistMatchesSchema.meta()?.['examples'])[0],
);
/** A first page, of who is found by a part of the name. */
const morePart = { items: matches.items.map((item) => ({ ...item, likeness: 0.4 })), nextCursor: 'more' };

const exampleOf = (schema: z.ZodType): unknown => z.array(z.unknown()).parse(schema.meta()?.['examples'])[0];

interface Asked {
  readonly method: string | undefined;
  readonly url: URL;
  readonly ifMatch: string | undefined;
  readonly type: string | undefined;
  readonly body: string;
}

/** Answers as the API does, and keeps what it was asked. */
async function listen(
  t: Test,
  receipt: WatchlistReceipt = example,
  ready: Promise<void> = Promise.resolve(),
): Promise<{ to: string; asked: Asked[] }> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    void buffer(request).then((bytes) => {
      const url = new URL(request.url ?? '', 'http://host');
      const { 'content-type': type, 'content-encoding': coding } = request.headers;
      const { method, headers } = request;
      const ifMatch = headers['if-match'];
      const sent = String(coding === 'gzip' ? gunzipSync(bytes) : bytes);
      asked.push({ method, url, ifMatch, type, body: sent });
      const one = /^\/v1\/watchlists\/([^/?]+)(\/entries)?(\/[^/?]+)?$/.exec(url.pathname);
      if (one?.[1] === 'none') {
        response.writeHead(404, { 'content-type': 'application/problem+json' });
        response.end(JSON.stringify({ type: 'x', title: 'No such', status: 404, code: 'not_found' }));
      } else if (one !== null && one[1] !== 'search') {
        const schema =
          method !== 'GET'
            ? watchlistChangeSchema
            : one[3] === undefined
              ? watchlistSchema
              : watchlistEntrySchema;
        const isPage = method === 'GET' && one[2] !== undefined && one[3] === undefined;
        const items = [exampleOf(watchlistEntrySchema)];
        response.end(JSON.stringify(isPage ? { items, nextCursor: null } : exampleOf(schema)));
      } else if (request.method === 'POST' && url.searchParams.get('name') === 'refused') {
        response.writeHead(422, { 'content-type': 'application/problem+json' });
        const errors = [{ path: 'line 7', message: 'a quoted cell does not end' }];
        const problem = { type: 'x', title: 'The input has faults', status: 422, code: 'invalid', errors };
        response.end(JSON.stringify(problem));
      } else if (request.method === 'POST' && url.searchParams.get('name') === 'shrunk') {
        response.writeHead(409, { 'content-type': 'application/problem+json' });
        const detail = '990 of the 1,000 entries of version 3 are gone';
        response.end(
          JSON.stringify({ type: 'x', title: 'The list has lost', status: 409, code: 'list_shrank', detail }),
        );
      } else if (request.method === 'POST' && url.searchParams.get('name') === 'forbidden') {
        response.writeHead(403, { 'content-type': 'application/problem+json' });
        response.end(JSON.stringify({ type: 'x', title: 'May not', status: 403, code: 'forbidden' }));
      } else if (request.method === 'POST')
        void ready.then(() => response.writeHead(201).end(JSON.stringify(receipt)));
      else if (url.searchParams.get('name') === 'more') response.end(JSON.stringify(morePart));
      else if (url.pathname.endsWith('/search')) response.end(JSON.stringify(matches));
      else if (url.searchParams.has('cursor')) response.end(JSON.stringify({ items: [], nextCursor: null }));
      else response.end(JSON.stringify({ items: [example], nextCursor: 'more' }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { to: `http://127.0.0.1:${address.port}`, asked };
}

/** The command in this process: a process of its own costs most of a second. */
async function runHere(args: readonly string[], onWritten = (_text: string): void => {}) {
  const written = { stdout: '', stderr: '' };
  const into = (name: keyof typeof written) =>
    new Writable({
      write(chunk, _encoding, done) {
        written[name] += String(chunk);
        onWritten(String(chunk));
        done();
      },
    });
  const code = await run(args, {
    stdout: into('stdout'),
    stderr: into('stderr'),
    environment: { HAMMERHEAD_TOKEN: 'secret' },
    signal: new AbortController().signal,
  });
  return { code, ...written };
}

function promiseOf() {
  let resolve = (): void => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve: () => resolve() };
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'hammerhead-test-')), name);
  writeFileSync(path, content);
  return path;
}

const importing = (name: string, content: string, to: string, list: string): string[] => [
  'watchlists',
  'import',
  file(name, content),
  '--to',
  to,
  '--name',
  list,
];

t.test('a file goes out as it is, with what the options say', async (t) => {
  const { to, asked } = await listen(t);
  const path = file('list.csv.gz', gzipSync('Full Name,Doc\nDevon Clarke,A1\n'));
  const args = '--max-age 14d --published 2026-03-01 --map identifiers.PASSPORT=Doc --map'.split(' ');
  const { code, stdout, stderr } = await runCommand(
    ['watchlists', 'import', path, '--to', to, '--name', 'agency'].concat(args, 'name=Full Name'),
  );
  t.equal(code, 2, 'a row has faults');
  t.match(stdout, 'csl: version 3 with 14,160 entries: 12 added, 3 changed, 1 removed');
  t.match(stdout, 'stale from 2026-03-09T00:00:00.000Z');
  t.match(stderr, 'line 812: end_date 2023-02-30 is no day');
  t.match(asked, [{ type: 'text/csv', body: 'Full Name,Doc\nDevon Clarke,A1\n' }]);
  t.same(Object.fromEntries(asked[0]?.url.searchParams ?? []), {
    name: 'agency',
    maxAgeDays: '14',
    publishedAt: '2026-03-01',
    map: '{"name":"Full Name","identifiers":{"PASSPORT":["Doc"]}}',
  });
});

t.test('JSON is distinguished from CSV, and a list that is not new is reported as such', async (t) => {
  const { to, asked } = await listen(t, { ...example, outcome: 'reissued', faultCount: 0, faults: [] });
  const { code, stdout } = await runHere(importing('list.json', ' {"entries": []}', to, 'lookouts'));
  t.equal(code, 0);
  t.match(stdout, 'csl: version 3 says the same already; issued anew');
  t.match(asked, [{ type: 'application/json' }]);
});

t.test('OFAC’s three files become one list', async (t) => {
  const { to, asked } = await listen(t);
  const sdn = file(
    'sdn.csv',
    `36,"AEROCARIBBEAN",${Array.from({ length: 10 }, () => '-0- ').join(',')}\r\nbroken\r\n`,
  );
  const alt = file('alt.csv', '36,12,"aka","AERO-CARIBBEAN",-0- \r\n');
  const add = file('add.csv', '36,25,"Calle 23","Havana","Cuba",-0- \r\n');
  const { stderr } = await runHere([
    'watchlists',
    'import',
    sdn,
    '--alt',
    alt,
    '--add',
    add,
    '--to',
    to,
    '--name',
    'sdn',
  ]);
  t.match(stderr, 'line 2:  1 cells where sdn.csv has 12');
  t.equal(asked[0]?.type, 'application/json');
  t.match(JSON.parse(asked[0]?.body ?? ''), {
    entries: [
      { id: 'SDN-36', aliases: ['AERO-CARIBBEAN'], addresses: [{ lines: ['Calle 23'], city: 'Havana' }] },
    ],
  });
});

t.test('while the server is at it, the client shows what is being done', async (t) => {
  const { promise, resolve } = promiseOf();
  const { to } = await listen(t, example, promise);
  const { stderr } = await runHere(importing('list.csv', 'name\nDevon Clarke\n', to, 'lookouts'), (text) => {
    if (text.includes('the server compares')) resolve();
  });
  t.match(stderr, /^18 B sent; the server compares it with the version before, 0:\d\d$/m);
});

t.test('a refusal is reported in one line', async (t) => {
  const { to } = await listen(t);
  const { code, stderr } = await runHere(importing('list.csv', 'name\nA\n', to, 'refused'));
  t.equal(code, 2, 'the file is what somebody must look at');
  t.match(stderr, '422 The input has faults: line 7 a quoted cell does not end');
  t.match(stderr, 'REFUSED: nothing was published');
});

t.test('a list that shrank is refused loudly, and published where that is asked for (L5)', async (t) => {
  const { to } = await listen(t);
  const refused = await runHere(importing('list.csv', 'name\nA\n', to, 'shrunk'));
  t.equal(refused.code, 2);
  t.match(refused.stderr, '990 of the 1,000 entries of version 3 are gone');
  t.match(refused.stderr, 'REFUSED: nothing was published, and the list stands as it was');
  const shrunk = {
    ...example,
    faultCount: 0,
    faults: [],
    latest: { ...example.latest, entries: 100, added: 1, changed: 0, removed: 901 },
  };
  const asking = await listen(t, shrunk);
  const args = [...importing('list.csv', 'name\nA\n', asking.to, 'csl'), '--shrink', '--max-loss', '35%'];
  const { code, stderr } = await runHere(args);
  t.equal(code, 0);
  t.match(stderr, 'THE LIST HAS SHRUNK: 901 of its 1,000 entries are not on it any more');
  t.same(Object.fromEntries(asking.asked[0]?.url.searchParams ?? []), {
    name: 'csl',
    maxLoss: '35',
    shrink: 'true',
  });
});

t.test('what is not the file’s fault ends with another code', async (t) => {
  const { to } = await listen(t);
  const { code, stderr } = await runHere(importing('list.csv', 'name\nA\n', to, 'forbidden'));
  t.equal(code, 1);
  t.notMatch(stderr, 'REFUSED');
});

t.test('each row of OFAC’s files that is not used is reported with its file and line (L11)', async (t) => {
  const none = { ...example, faultCount: 0, faults: [], leftOut: 0 };
  const { to, asked } = await listen(t, none);
  const rest = Array.from({ length: 10 }, () => '-0- ').join(',');
  const importSdn = (sdnText: string, beside: Readonly<Record<string, string>>) =>
    runHere([
      ...importing('sdn.csv', sdnText, to, 'sdn'),
      ...Object.entries(beside).flatMap(([name, text]) => [`--${name}`, file(`${name}.csv`, text)]),
    ]);
  const good = `36,"AEROCARIBBEAN",${rest}\r\n`;
  const fine = await importSdn(good, {
    alt: '36,12,"aka","AERO-CARIBBEAN",-0- \r\n',
    comments: '36,"a.k.a. \'EL AERO\'."\r\n',
  });
  t.equal(fine.code, 0, fine.stderr);
  t.match(JSON.parse(asked.at(-1)?.body ?? ''), { entries: [{ aliases: ['AERO-CARIBBEAN', 'EL AERO'] }] });
  for (const [sdnText, beside, told] of [
    [
      `${good}37,"ELEVEN CELLS",${rest.slice(0, -5)}\r\n`,
      { alt: '' },
      /^line 2: {2}11 cells where sdn\.csv has 12/m,
    ],
    [good, { alt: '36,12,"aka"\r\n' }, /alt\.csv, line 1: {2}3 cells where such a file has 5/],
    [good, { alt: '36;12;"aka";"A";-0- \r\n' }, /alt\.csv, line 1: .*semicolons/],
    [
      good,
      { add: '\r\n99,25,"Calle 23","Havana","Cuba",-0- \r\n' },
      /add\.csv, line 2: ent_num sdn\.csv has no 99/,
    ],
    [good, { comments: '99,"x"\r\n' }, /comments\.csv, line 1: ent_num sdn\.csv has no 99/],
    [`${good}38,"A",${rest}\r\n`, { alt: '' }, /line 2: SDN_Name nothing of it can be found on a shipment/],
  ] as const) {
    const { code, stderr } = await importSdn(sdnText, beside);
    t.equal(code, 2, stderr);
    t.match(stderr, told);
    t.match(stderr, /published with 1 fault$/m);
    t.match(JSON.parse(asked.at(-1)?.body ?? ''), { entries: [{ id: 'SDN-36' }] });
  }
  const many = await importSdn(good, { alt: '36,12,"aka"\r\n'.repeat(150) });
  t.match(many.stderr, /^and 50 more faults$/m);
  t.match(many.stderr, 'published with 150 faults');
  const broken = await importSdn(`${good}37,"never closed\r\n`, { alt: '' });
  t.equal(broken.code, 2);
  t.match(broken.stderr, /line 2: the quoted cell that begins in line 2 does not end/);
  const beside = await importSdn(good, { alt: '36,12,"aka\r\n' });
  t.equal(beside.code, 2);
  t.match(beside.stderr, /alt\.csv, line 1: the quoted cell/);
});

t.test('JSON is distinguished from CSV behind white space, and in UTF-16', async (t) => {
  const { to, asked } = await listen(t);
  await runHere(importing('list.json', `${' '.repeat(200_000)}[]`, to, 'x'));
  const path = file('list.json', Buffer.from('\ufeff[]', 'utf16le'));
  await runHere(['watchlists', 'import', path, '--to', to, '--name', 'x']);
  t.match(asked, [{ type: 'application/json' }, { type: 'application/json' }]);
});

t.test('lists and matches are shown', async (t) => {
  const { to, asked } = await listen(t);
  const list = await runHere(['watchlists', 'list', '--to', to]);
  t.match(list.stdout, /^csl +active +3 +14,160 +2026-03-02T00:00:00.000Z +2026-03-09T00:00:00.000Z$/m);
  const search = await runHere(['watchlists', 'search', 'Devon', 'Clark', '--country', 'JM', '--to', to]);
  t.match(
    search.stdout,
    /^0.98 {2}Devon Clarke {2}\(hsi-lookouts L-2026-014, person, JM, born 1991-05-12, until 2027-01-01\)$/m,
  );
  t.match(search.stdout, 'LES: call the duty desk before contact');
  t.equal(asked.at(-1)?.url.search, '?name=Devon+Clark&country=JM');
  t.notMatch(search.stdout, 'there are more');
  const part = await runHere(['watchlists', 'search', 'more', '--limit', '1', '--to', to]);
  t.match(part.stdout, /^part {2}Devon Clarke/m, 'a part of a name is no match');
  t.match(part.stdout, 'there are more: say more of the name, or --limit 100');
  t.equal(asked.at(-1)?.url.search, '?name=more&limit=1');
});

t.test('an entry is added, changed, removed and shown', async (t) => {
  const { to, asked } = await listen(t);
  const command = (...args: string[]) => runHere(['watchlists', ...args, '--to', to]);
  const added = await command(
    'add',
    'hsi-lookouts',
    '--name',
    'Devon Clarke',
    '--country',
    'JM',
    '--phone',
    '+18765550188',
    '--passport',
    'A1',
    '--identifier',
    'TRN=1-2',
    '--born',
    '1991',
    '--reason',
    'seen',
    '--id',
    'L-2',
  );
  t.match(added, { code: 0, stdout: 'added L-2026-014\nhsi-lookouts: version 3 with 3 entries\n' });
  t.match(asked.at(-1), { method: 'POST', url: { pathname: '/v1/watchlists/hsi-lookouts/entries' } });
  t.strictSame(JSON.parse(asked.at(-1)?.body ?? ''), {
    entries: [
      {
        id: 'L-2',
        name: 'Devon Clarke',
        countries: ['JM'],
        identifiers: [
          { type: 'PASSPORT', value: 'A1' },
          { type: 'TRN', value: '1-2' },
        ],
        phones: ['+18765550188'],
        datesOfBirth: ['1991'],
      },
    ],
    reason: 'seen',
  });
  const changed = await command(
    'change',
    'hsi-lookouts',
    'L/2 ä',
    '--expires',
    '2027-01-01',
    '--clear',
    'phones',
  );
  t.match(changed, { code: 0, stdout: /^changed L-2026-014$/m });
  t.match(asked.at(-1), {
    method: 'PATCH',
    ifMatch: '"3"',
    url: { pathname: '/v1/watchlists/hsi-lookouts/entries/L%2F2%20%C3%A4' },
  });
  t.strictSame(JSON.parse(asked.at(-1)?.body ?? ''), { expiresAt: '2027-01-01', phones: null });
  t.match(await command('remove', 'hsi-lookouts', 'L-2', '--reason', 'found'), { code: 0 });
  t.match(asked.at(-1), { method: 'DELETE', ifMatch: '"3"', url: { search: '?reason=found' } });
  t.match(await command('show', 'hsi-lookouts', 'L-2'), {
    code: 0,
    stdout: /^L-2026-014\n {2}name +Devon Clarke\n.*^ {2}born +1991-05-12$/ms,
  });
  t.match(await command('show', 'hsi-lookouts'), {
    code: 0,
    stdout: /^csl: active, version 3 with 14,160 entries.*\nL-2026-014$/m,
  });
  t.match(await command('add', 'none', '--name', 'A B'), {
    code: 1,
    stderr: /there is no list none: --new makes it/,
  });
  t.match(await command('add', 'none', '--name', 'A B', '--new'), { code: 2, stdout: /^csl: version 3/ });
  t.match(JSON.parse(asked.at(-1)?.body ?? ''), { name: 'none', entries: [{ name: 'A B' }] });
});

t.test('columns that nothing is read from are told, and what all entries have lost', async (t) => {
  const lost = {
    ...example,
    faultCount: 0,
    faults: [],
    unused: ['Tel', 'Ref 2'],
    dropped: ['identifiers.PASSPORT'],
  };
  const { to } = await listen(t, lost);
  const { code, stderr } = await runHere(importing('list.csv', 'name\nA\n', to, 'agency'));
  t.equal(code, 2);
  t.match(stderr, /^not used: Tel, Ref 2$/m);
  t.match(stderr, /^GONE FROM ALL ENTRIES: identifiers\.PASSPORT/m);
  const { to: other, asked } = await listen(t, { ...lost, dropped: [] });
  t.equal((await runHere([...importing('list.csv', 'name\nA\n', other, 'agency'), '--replace'])).code, 0);
  t.equal(asked.at(-1)?.url.searchParams.get('replace'), 'true');
});

t.test('says what it understands', async (t) => {
  const path = file('list.csv', 'name\nA\n');
  for (const [args, message] of [
    [['import'], 'name one file'],
    [['import', path], '--name'],
    [['import', path, '--name', 'x', '--max-age', 'soon'], '--max-age must be days'],
    [['import', path, '--name', 'x', '--format', 'xls'], '--format must be one of entries, csl-csv'],
    [['import', path, '--name', 'x', '--map', 'name'], '--map must be FIELD=COLUMN'],
    [['import', path, '--name', 'x', '--map', 'nmae=A'], '--map: nmae is not known here'],
    [['import', path, '--name', 'x', '--alt', path, '--format', 'csv'], '--alt and --add belong to sdn.csv'],
    [['import', path, '--name', 'x', '--max-loss', '101'], '--max-loss must be a percentage'],
    [['import', path, '--name', 'x', '--comments', path, '--map', 'name=A'], 'belong to sdn.csv'],
    [['import', `${path}.none`, '--name', 'x'], 'cannot be read'],
    [['search'], 'say which name'],
    [['list', 'csl'], 'what is csl?'],
    [['add'], 'say to which list'],
    [['add', 'lookouts', 'Clarke'], 'what is Clarke?'],
    [['add', 'lookouts', '--identifier', 'TRN'], '--identifier must be TYPE=NUMBER'],
    [['change', 'lookouts'], 'name the list and the id of the entry'],
    [['remove', 'lookouts'], 'name the list and the id of the entry'],
    [['show'], 'name one list'],
  ] as const) {
    const { code, stderr } = await runHere(['watchlists', ...args]);
    t.equal(code, 1, args.join(' '));
    t.match(stderr, message);
  }
});
