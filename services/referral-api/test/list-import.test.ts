import t from 'tap';
import { z } from 'zod';
import { pluck, type World, world } from './world.js';

const csv = { 'content-type': 'text/csv' };
const json = { 'content-type': 'application/json' };
type Type = Readonly<Record<string, string>>;

const importing = (w: World, query: string, body: string, type: Type) =>
  w.send(`/v1/watchlists?${query}`, 'supervisor', { headers: type, body });

const lookout = { id: 'L1', name: 'Devon Clarke', country: 'JM', phones: ['+18765550188'] };

const plainCsv = (count: number, from = 0): string =>
  `id,name\n${Array.from({ length: count }, (_, index) => `${from + index},Somebody ${from + index}\n`).join('')}`;

t.test('a list that lost much of what was in force is refused, unless asked for (L5)', async (t) => {
  const w = await world(t);
  const put = (body: string, query = '') => importing(w, `name=daily${query}`, body, csv);
  t.match(await put(plainCsv(100)), {
    status: 201,
    body: { rows: 100, leftOut: 0, latest: { entries: 100 } },
  });
  t.match(await put(plainCsv(80, 20)), { status: 201, body: { latest: { removed: 20 } } }, '20 % may go');
  const refused = await put(plainCsv(7, 20));
  t.match(refused, {
    status: 409,
    body: {
      code: 'list_shrank',
      version: 2,
      inForce: 80,
      gone: 73,
      entries: 7,
      detail:
        /73 of the 80 entries of version 2 are gone, more than 20 %; the file has 7\. Nothing was published/,
    },
  });
  t.match(pluck(await w.get('/v1/watchlists'), 'latest'), [{ version: 2, entries: 80 }]);
  t.match(await put(plainCsv(80, 5_000)), { status: 409, body: { gone: 80 } }, 'as many, but others');
  t.match(await put(plainCsv(60, 20), '&maxLoss=10'), { status: 409, body: { gone: 20 } });
  t.match(await put(plainCsv(60, 20), '&maxLoss=25'), { status: 201, body: { latest: { removed: 20 } } });
  t.match(await put(plainCsv(7, 20), '&shrink=false'), { status: 409 });
  t.match(await put(plainCsv(7, 20), '&shrink=true'), {
    status: 201,
    body: { latest: { entries: 7, removed: 53 } },
  });
  t.match(
    await put(plainCsv(4, 20)),
    { status: 201, body: { latest: { removed: 3 } } },
    'of few, some may go',
  );
  t.match(await put(plainCsv(1, 20)), { status: 409, body: { inForce: 4, gone: 3 } }, 'but not most');
  t.match(await put(plainCsv(1, 20), '&maxLoss=80'), { status: 201 }, 'unless asked for');
  t.match(await put('name\nA\n', '&maxLoss=101'), { status: 422 });
  t.match(await put('name\nA\n', '&shrink=perhaps'), { status: 422 });
});

t.test('entries that are numbered anew are not gone', async (t) => {
  const w = await world(t);
  const put = (body: string) => importing(w, 'name=daily', body, csv);
  await put(plainCsv(50));
  const others = plainCsv(50).replaceAll(/^(\d)/gm, 'n$1');
  t.match(await put(others), { status: 201, body: { latest: { added: 50, removed: 50 } } });
});

t.test('whatever a list has, the answer is no 500, and each row is accounted for (L4)', async (t) => {
  const w = await world(t);
  const long = 'x'.repeat(9_000);
  const wide = '𝄞'.repeat(100);
  const texts = ['a\0b', long, '\ud800', wide, '', ' ', '\u202e', "'; drop table watchlist", 'Ann~2'];
  const rows = texts.flatMap((text) => [
    { id: text, name: 'Devon Clarke' },
    { id: 1, name: text, phones: ['+18765550188'] },
    { name: `Ann ${text}`, aliases: [text], remarks: text, handling: text, country: text, city: text },
    {
      name: 'Ann',
      identifiers: [text, `${text}:${text}`],
      emails: [text],
      addresses: [text],
      expiresAt: text,
    },
  ]);
  const forms: [string, string, Type][] = [
    ['json', JSON.stringify(rows), json],
    ['no ids', JSON.stringify(rows.map(({ id: _, ...row }: { id?: unknown }) => row)), json],
    [
      'csl',
      JSON.stringify(rows.map((row) => ({ source: 'S (EL)', alt_names: [row.name], id: 'x', ...row }))),
      json,
    ],
    [
      'csv',
      `id,name,remarks\n${texts.map((text) => `${text},Devon,${text}\n${text}x,${text},\n`).join('')}`,
      csv,
    ],
    [
      'csl csv',
      `_id,source,name,alt_names\n${texts.map((text) => `${text},S (EL),Devon,${text}\n1,S (EL),${text},\n`).join('')}`,
      csv,
    ],
    [
      'sdn',
      texts.map((text, at) => `${at},${text},${text}${',-0-'.repeat(8)},Passport ${text}\n`).join(''),
      csv,
    ],
  ];
  for (const [name, body, type] of forms) {
    const answer = await importing(w, `name=odd-${name.replace(' ', '-')}`, body, type);
    t.equal(answer.status, 201, `${name}: ${JSON.stringify(answer.body).slice(0, 500)}`);
    const { rows: sent, leftOut, latest, faultCount } = receiptSchema.parse(answer.body);
    t.equal(sent, latest.entries + leftOut, name);
    t.ok(faultCount >= leftOut && leftOut > 0, name);
  }
});

const receiptSchema = z.object({
  rows: z.number(),
  leftOut: z.number(),
  faultCount: z.number(),
  latest: z.object({ entries: z.number() }),
});

t.test('what is no whole list is refused with its reason (L2, L6)', async (t) => {
  const w = await world(t);
  const one = JSON.stringify({ ...lookout });
  const page = JSON.stringify({
    total: 15_000,
    results: [{ source: 'S', alt_names: [], id: 1, name: 'Ann' }],
  });
  for (const [body, path, message] of [
    [`{"entries":[${one}],"entries":[${one}]}`, 'entries', 'stands twice'],
    [`{"entries":[{"id":"L1","name":"Ann Lee","name":"Bo Lee"}]}`, 'entries[0].name', 'stands twice'],
    [page, 'total', 'a part of the list'],
    [`{"entries":[${one}]}{"entries":[]}`, '', 'a list is one document'],
  ] as const) {
    const answer = await importing(w, 'name=x', body, json);
    t.match(answer, { status: 422, body: { errors: [{ path, message: new RegExp(message) }] } }, body);
  }
});
