import { manifestExample, parseStored, type Shipment, type StoredJson } from '@hammerhead/contracts';
import { releases, uuidv7 } from '@hammerhead/storage';
import t from 'tap';
import { append, type Logged, type Sent } from './log.js';
import { agree } from './partners/agreement.js';
import { type Officer, officer } from './partners/officer.js';
import { type Recipient, release as store, type Saying } from './partners/release.js';
import { itemsOf, type World, world } from './world.js';

const eei = {
  itn: 'X20230912004521',
  lines: [{ description: 'CANARY PISTOLS', valueUsd: 90_000, licenseNumber: 'CANARY' }],
  usppi: { name: 'CANARY LLC' },
};
const unfound = uuidv7();

/** What of an answer does not depend on when and as which request it was given. */
const bare = (text: string): string => text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID');

interface Jamaica {
  readonly w: World;
  readonly jm: Officer;
  readonly agreement: string;
  readonly send: (revision: number, sent: readonly Sent[], header?: object) => Promise<Map<string, Logged>>;
  readonly release: (shipment: Logged | undefined, said?: Partial<Recipient> & Saying) => Promise<string>;
}

async function jamaica(t: Parameters<typeof world>[0]): Promise<Jamaica> {
  const w = await world(t);
  const agreement = await agree(w, 'JCA', ['JM']);
  return {
    w,
    agreement,
    jm: await officer(w, 'b.brown', 'JCA', { countries: ['JM'] }),
    send: (revision, sent, header = {}) => append(w, { number: 'M', revision, ...header }, sent),
    release: (shipment, { agency = 'JCA', countries = ['JM'], agreement: under = agreement, ...said } = {}) =>
      store(w, shipment, [{ agency, countries, agreement: under }], said),
  };
}

const idsOf = (body: Record<string, unknown>): unknown[] =>
  itemsOf({ status: 200, headers: new Headers(), body }).map(({ id }) => id);

t.test('a partner sees all that the manifest states, and nothing of what else is known', async (t) => {
  const { w, jm, send, release } = await jamaica(t);
  const [stated] = manifestExample.shipments;
  const logged = await send(1, [{ ...stated, bill: 'A', eei }]);
  const id = await release(logged.get('A'), { marks: { tlp: 'GREEN', relTo: ['USA', 'JM'] } });
  const { status, body, text } = await jm.get(`/v1/releases/${id}`);
  t.equal(status, 200);
  t.match(body, {
    id,
    status: 'new',
    agency: 'JCA',
    countries: ['JM'],
    ground: '103.33(a)(2)',
    assurance: 'Customs Mutual Assistance Agreement, article 11',
    purpose: 'Examination on arrival',
    tearline: 'Please examine it.',
    banner: 'CUI//REL TO USA, JAM TLP:GREEN',
    bill: 'A',
    manifestNumber: 'M',
    departed: false,
    canceled: false,
    transport: { mode: 'vessel', portOfExport: 'USMIA', portOfUnlading: 'JMKIN' },
    changes: [],
    messages: [],
  });
  const { rows } = await w.pool.query<{ document: StoredJson<Shipment> }>('select document from shipment');
  const [row] = rows;
  if (row === undefined) throw new Error('nothing is stored');
  const { eei: filed, ...manifested } = parseStored(row.document);
  t.match(filed, eei, 'the log holds EEI');
  t.strictSame(body['shipment'], manifested);
  t.notMatch(text, /eei|CANARY/i);
  t.notMatch((await jm.get('/v1/releases')).text, /eei|CANARY/i);
});

t.test('what may not be read is not there: the same answer as for what never was', async (t) => {
  const { w, jm, agreement, send, release } = await jamaica(t);
  const other = await agree(w, 'TTCED', ['TT']);
  const cgiu = await agree(w, 'CGIU', ['JM', 'TT']);
  const begins = await agree(w, 'JCA', ['JM']);
  const shipment = (await send(1, [{ bill: 'A' }])).get('A');
  const withdrawn = await release(shipment);
  const hidden = {
    another: await release(shipment, { agency: 'TTCED', countries: ['TT'], agreement: other }),
    wider: await release(shipment, { agency: 'CGIU', countries: ['JM', 'TT'], agreement: cgiu }),
    withdrawn,
    expired: await release(shipment, { expiresAt: '2023-01-01T00:00:00Z' }),
    elsewhere: await release(shipment, { countries: ['BS'] }),
    unmarked: await release(shipment, { marks: { relTo: ['USA', 'TT'] } }),
    pending: await release(shipment, { agreement: begins }),
  };
  await w.pool.query(`update agreement set valid_from = now() + interval '1 day' where id = $1`, [begins]);
  await w.pool.query(
    `update release_recipient set withdrawn_at = now(), withdrawn_by = 'x', withdrawal_reason = 'y' where release_id = $1`,
    [withdrawn],
  );
  const never = await jm.get(`/v1/releases/${unfound}`);
  t.equal(never.status, 404);
  const empty = await jm.get('/v1/releases');
  for (const [why, id] of Object.entries(hidden)) {
    const told = await jm.get(`/v1/releases/${id}`);
    t.equal(told.status, 404, why);
    t.equal(bare(told.text), bare(never.text), why);
  }
  t.strictSame(empty.body, { items: [], nextCursor: null });
  t.match((await jm.get('/v1/releases/counts')).body, { total: 0, overdue: 0 });

  const shown = await release(shipment);
  t.strictSame(idsOf((await jm.get('/v1/releases')).body), [shown]);
  const both = await officer(w, 'c.officer', 'JCA', { countries: ['JM', 'BS'] });
  t.strictSame(new Set(idsOf((await both.get('/v1/releases')).body)), new Set([shown, hidden.elsewhere]));
  for (const [agency, countries] of [
    ['JCA', []],
    [undefined, ['JM']],
    ['JCA ', ['JM']],
  ] as const) {
    const stranger = await officer(w, 's.tranger', agency, { countries });
    t.equal((await stranger.get(`/v1/releases/${shown}`)).status, 404);
    t.equal((await stranger.get('/v1/releases')).text, empty.text);
  }
  for (const [change, back] of [
    [
      `suspended_at = now(), suspended_by = 'x', suspension_reason = 'y'`,
      'suspended_at = null, suspended_by = null, suspension_reason = null',
    ],
    [
      `ended_at = now(), ended_by = 'x', end_reason = 'y'`,
      'ended_at = null, ended_by = null, end_reason = null',
    ],
    [`valid_to = now() - interval '1 millisecond'`, 'valid_to = null'],
  ] as const) {
    await w.pool.query(`update agreement set ${change} where id = $1`, [agreement]);
    t.equal(bare((await jm.get(`/v1/releases/${shown}`)).text), bare(never.text), change);
    t.equal((await jm.get('/v1/releases')).text, empty.text);
    t.match((await jm.get('/v1/releases/counts')).body, { total: 0 });
    await w.pool.query(`update agreement set ${back} where id = $1`, [agreement]);
    t.equal((await jm.get(`/v1/releases/${shown}`)).status, 200);
  }
  t.equal((await jm.get('/v1/releases/x')).status, 404);
  for (const role of ['analyst', 'supervisor', 'admin', 'feed', 'auditor'] as const)
    t.equal((await w.get(`/v1/releases/${shown}`, role)).status, 403, role);
});

t.test('an amendment and a cancellation show, and what EEI has come to say does not', async (t) => {
  const { w, jm, send, release } = await jamaica(t);
  const shipment = (await send(1, [{ bill: 'A', description: 'RICE', eei }, { bill: 'B' }])).get('A');
  const id = await release(shipment);
  const see = async () => (await jm.get(`/v1/releases/${id}`)).text;
  const [first, listed] = [await see(), (await jm.get('/v1/releases')).text];
  const work = async () => {
    const who = { agency: 'JCA', countries: ['JM'], at: new Date() };
    const { document, seenDocument, seenTransport } = (await releases.findVisible(w.pool, who, id)) ?? {};
    return { document, seenDocument, seenTransport };
  };
  const still = await work();
  t.match(still, { seenDocument: String, seenTransport: String });
  await send(2, [
    { bill: 'A', description: 'RICE', eei: { lines: [{ description: 'CANARY' }] } },
    { bill: 'B', description: 'OTHER' },
  ]);
  await send(3, [{ bill: 'A', description: 'RICE' }, { bill: 'B' }]);
  t.equal(await see(), first, 'byte for byte');
  t.same(await work(), still, 'with the same work');
  t.equal((await jm.get('/v1/releases')).text, listed);
  await send(
    4,
    [{ bill: 'A', description: 'BEANS', hs: '071333', eei: { stateOfOrigin: 'FL' } }, { bill: 'B' }],
    { departureAt: '2023-09-15T18:00:00Z' },
  );
  const amended = (await jm.get(`/v1/releases/${id}`)).body;
  t.strictSame(amended['changes'], [
    { path: 'goods[0].description', from: 'RICE', to: 'BEANS' },
    { path: 'goods[0].hs', from: null, to: '071333' },
    { path: 'transport.departureAt', from: '2099-01-14T18:00:00Z', to: '2023-09-15T18:00:00Z' },
  ]);
  t.match(amended, {
    departureAt: '2023-09-15T18:00:00Z',
    departed: true,
    canceled: false,
    shipment: { goods: [{ description: 'BEANS' }] },
  });
  await send(5, [{ bill: 'B' }]);
  const canceled = (await jm.get(`/v1/releases/${id}`)).body;
  t.match(canceled, { canceled: true, shipment: { goods: [{ description: 'BEANS' }] } });
  t.strictSame(canceled['changes'], amended['changes']);
  t.match(itemsOf({ status: 200, headers: new Headers(), body: (await jm.get('/v1/releases')).body }), [
    { id, canceled: true },
  ]);
  await send(6, [{ bill: 'A', description: 'PEAS' }, { bill: 'B' }]);
  t.match((await jm.get(`/v1/releases/${id}`)).body, {
    canceled: false,
    changes: [{ path: 'goods[0].description', from: 'RICE', to: 'PEAS' }],
  });
});

t.test('pages follow each order, and filters narrow them', async (t) => {
  const { jm, send, release } = await jamaica(t);
  const bills = Array.from({ length: 12 }, (_, n) => `B${n}`);
  const urgencies = ['low', 'normal', 'high', 'immediate'] as const;
  const made = new Map<string, { id: string; n: number }>();
  for (const [n, bill] of bills.entries()) {
    const arrival =
      n % 3 === 0
        ? {}
        : { arrivalAt: n % 3 === 1 ? `2099-02-${10 + n}T00:00:00Z` : `2023-10-${10 + n}T00:00:00Z` };
    const shipment = (
      await send(1, [{ bill }], {
        number: bill,
        departureAt: n % 2 === 0 ? '2099-01-14T18:00:00Z' : '2023-09-14T18:00:00Z',
        ...arrival,
      })
    ).get(bill);
    const urgency = urgencies[n % 4] ?? 'low';
    const id = await release(shipment, {
      urgency,
      createdAt: `2026-01-01T00:00:0${Math.floor(n / 2)}.123456Z`,
      ...(n % 2 === 0 ? { answerBy: `2027-01-${30 - n}T00:00:00Z` } : {}),
    });
    made.set(id, { id, n });
  }
  const all = async (query: string): Promise<number[]> => {
    const found: number[] = [];
    for (let cursor = ''; ; ) {
      const { status, body } = await jm.get(`/v1/releases?limit=5&${query}${cursor}`);
      t.equal(status, 200);
      for (const id of idsOf(body)) found.push(made.get(String(id))?.n ?? -1);
      const next = body['nextCursor'];
      if (typeof next !== 'string') return found;
      cursor = `&cursor=${next}`;
    }
  };
  const newest = await all('sort=newest');
  t.strictSame(
    newest.toSorted((a, b) => a - b),
    bills.map((_, n) => n),
  );
  t.strictSame(
    newest.map((n) => Math.floor(n / 2)),
    [5, 5, 4, 4, 3, 3, 2, 2, 1, 1, 0, 0],
  );
  t.strictSame(
    await all('sort=urgency'),
    [11, 7, 3, 10, 6, 2, 9, 5, 1, 8, 4, 0],
    'the most urgent first, then the one to be answered first, then the newest',
  );
  const arrivals = await all('sort=arrival');
  t.strictSame(arrivals.slice(0, 4), [1, 4, 7, 10], 'what is to arrive, the next first');
  t.strictSame(new Set(arrivals.slice(4, 8)), new Set([0, 3, 6, 9]), 'what does not say');
  t.strictSame(arrivals.slice(8), [11, 8, 5, 2], 'what should have arrived, the last first');
  t.strictSame(new Set(await all('departed=true')), new Set([1, 3, 5, 7, 9, 11]));
  t.strictSame(new Set(await all('departed=false&urgency=low,high')), new Set([0, 2, 4, 6, 8, 10]));
  t.strictSame(await all('status=answered'), []);
  t.strictSame((await jm.get('/v1/releases/counts?departed=true')).body, {
    total: 6,
    status: { new: 6, acknowledged: 0, answered: 0 },
    urgency: { low: 0, normal: 3, high: 0, immediate: 3 },
    departed: 6,
    overdue: 0,
    cut: false,
  });
  const { body } = await jm.get('/v1/releases?limit=5');
  const cursor = String(body['nextCursor']);
  for (const query of [
    `cursor=${cursor}&sort=urgency`,
    `cursor=${cursor}&urgency=low`,
    'cursor=x',
    'sort=score',
    'departed=maybe',
  ])
    t.equal((await jm.get(`/v1/releases?${query}`)).status, 422, query);
});

t.test('a cursor says nothing of what is hidden, and is good for one reader', async (t) => {
  const { w, jm, send, release } = await jamaica(t);
  const shipment = (await send(1, [{ bill: 'A' }])).get('A');
  for (const second of [1, 2, 3]) await release(shipment, { createdAt: `2026-01-01T00:00:0${second}Z` });
  const page = async () => {
    const { body } = await jm.get('/v1/releases?limit=2');
    return Buffer.from(String(body['nextCursor']), 'base64url')
      .toString()
      .replace(/^.*?\["[^"]*"/, '');
  };
  const before = await page();
  const other = await agree(w, 'TTCED', ['TT']);
  for (const second of [1, 2, 3])
    await release(shipment, {
      agency: 'TTCED',
      countries: ['TT'],
      agreement: other,
      createdAt: `2026-01-01T00:00:0${second}.5Z`,
    });
  t.equal(await page(), before);
  const cursor = String((await jm.get('/v1/releases?limit=2')).body['nextCursor']);
  const tt = await officer(w, 't.officer', 'TTCED', { countries: ['TT'] });
  t.equal((await tt.get(`/v1/releases?limit=2&cursor=${cursor}`)).status, 422);
});

t.test('an inbox is a table for who asks for one, and no cell of it is a formula', async (t) => {
  const { jm, send, release } = await jamaica(t);
  const shipment = (await send(1, [{ bill: '=A1' }])).get('=A1');
  const tearlines = ['=cmd|calc', '+1', '-1', '@SUM(A1)', 'two\r\n"lines", one cell', '\t=1'];
  for (const tearline of tearlines) await release(shipment, { tearline });
  const table = await jm.get('/v1/releases', { accept: 'text/csv' });
  t.equal(table.status, 200);
  t.match(table.headers.get('content-type'), /^text\/csv/);
  t.equal(table.headers.get('vary'), 'Accept');
  t.match(table.text, /^id,status,urgency,releasedAt,[a-zA-Z,]+,banner\r\n/);
  for (const cell of [
    `'=A1`,
    `'=cmd|calc`,
    `'+1`,
    `'-1`,
    `'@SUM(A1)`,
    '"two\r\n""lines"", one cell"',
    `'\t=1`,
  ])
    t.ok(table.text.includes(`,${cell},`), cell);
  t.notMatch(table.text, /(?:^|,|\n)"?[=+@\t-]/);
  let [path, rows] = ['/v1/releases?limit=4', 0];
  for (let pages = 0; pages < 2; pages += 1) {
    const { text, headers } = await jm.get(path, { accept: 'text/csv;q=1, application/json;q=0.5' });
    rows += text.split('\r\n').filter((line) => line.includes('Examination')).length;
    path = /^<(.*)>; rel="next"$/.exec(headers.get('link') ?? '')?.[1] ?? '';
  }
  t.equal(path, '');
  t.equal(rows, tearlines.length);
  t.match((await jm.get('/v1/releases', { accept: 'application/xml' })).body, { code: 'not_acceptable' });
});

t.test('who read what is recorded for the recall and in the audit; a refusal, too', async (t) => {
  const { w, jm, send, release } = await jamaica(t);
  const logged = await send(1, [{ bill: 'A' }, { bill: 'B' }]);
  const [a, b] = [await release(logged.get('A')), await release(logged.get('B'))];
  await jm.get(`/v1/releases/${a}`);
  await send(2, [{ bill: 'A', description: 'NEW' }, { bill: 'B' }]);
  await jm.get(`/v1/releases/${a}`, { 'hammerhead-purpose': 'queue' });
  await jm.get('/v1/releases', { accept: 'text/csv' });
  await jm.get(`/v1/releases/${unfound}`);
  await jm.get('/v1/releases/counts');
  const { rows } = await w.pool.query(
    `select r.release_id as id, agency, subject, channel, times, r.shipment_position = s.position as newest
       from release_read r join release l on l.id = r.release_id
       join shipment s on s.id = l.shipment_id and s.superseded_by is null
      order by channel, r.release_id`,
  );
  const by = { agency: 'JCA', subject: 'b.brown' };
  t.strictSame(rows, [
    { id: a, ...by, channel: 'api', times: 2, newest: true },
    { id: a, ...by, channel: 'export', times: 1, newest: true },
    { id: b, ...by, channel: 'export', times: 1, newest: true },
  ]);
  t.equal((await w.get(`/v1/releases/${b}`, 'analyst')).status, 403);
  t.equal((await w.get(`/v1/releases/${unfound}`, 'analyst')).status, 403);
  const audited = async () =>
    (
      await w.pool.query<{ act: string; target: string | null }>(
        `select act, target from audit_entry where act in ('release_read', 'release_refused') order by seq`,
      )
    ).rows;
  while ((await audited()).length < 4) await new Promise((resolve) => setTimeout(resolve, 10));
  t.strictSame(await audited(), [
    { act: 'release_read', target: `release/${a}` },
    { act: 'release_read', target: `release/${a}` },
    { act: 'release_read', target: null },
    { act: 'release_refused', target: `release/${b}` },
  ]);
});

t.test('what was said is told in its order, and who replies is the United States', async (t) => {
  const { w, jm, send, release } = await jamaica(t);
  const id = await release((await send(1, [{ bill: 'A' }])).get('A'));
  const say = (number: number, kind: string, body: object, by: string) =>
    w.pool.query(
      `insert into release_message (id, release_id, agency, number, kind, body, by, by_agency, at, position)
       values ($1, $2, 'JCA', $3, $4, $5, $6, 'X', now(), 1)`,
      [uuidv7(), id, number, kind, JSON.stringify(body), by],
    );
  await say(1, 'question', { text: 'Which barrel?' }, 'b.brown');
  await say(2, 'reply', { text: 'The blue one.' }, 's.visor');
  await say(3, 'answer', { outcome: 'found', items: [{ type: 'pistol', count: 2 }] }, 'b.brown');
  await say(4, 'correction', { outcome: 'examined_clean', reason: 'another barrel' }, 'b.brown');
  const { body, text } = await jm.get(`/v1/releases/${id}`);
  t.match(body, {
    status: 'answered',
    messages: [
      { number: 1, kind: 'question', by: 'b.brown', text: 'Which barrel?' },
      { number: 2, kind: 'reply', by: 'United States', text: 'The blue one.' },
      { number: 3, kind: 'answer', standing: false, items: [{ type: 'pistol', count: 2 }] },
      { number: 4, kind: 'correction', standing: true, reason: 'another barrel' },
    ],
  });
  t.notMatch(text, /s\.visor/);
  t.match((await jm.get('/v1/releases/counts')).body, { status: { new: 0, answered: 1 } });
  t.strictSame(idsOf((await jm.get('/v1/releases?status=new,acknowledged')).body), []);
});
