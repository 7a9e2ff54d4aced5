import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import t, { type Test } from 'tap';
import { z } from 'zod';
import { faultPaths, itemsOf, pluck, type World, world } from './world.js';

/** Bodies that `world` has no means for: any content type, any method. */
async function caller(t: Test, role: string, w?: World) {
  const own = w ?? (await world(t));
  const { body: made } = await own.post('/v1/tokens', { role, subject: `Some ${role}` }, 'admin');
  return async (
    method: string,
    path: string,
    body?: string | Buffer,
    headers: Record<string, string> = {},
  ) => {
    const response = await fetch(`${own.base}${path}`, {
      method,
      headers: { authorization: `Bearer ${String(made['token'])}`, ...headers },
      ...(body === undefined ? {} : { body }),
    });
    const answer: unknown = await response.json();
    if (typeof answer !== 'object' || answer === null) throw new Error('no object');
    return { status: response.status, headers: response.headers, body: { ...answer } };
  };
}

const csv = { 'content-type': 'text/csv' };
const json = { 'content-type': 'application/json' };
const field = (answer: { body: object }, name: string): unknown => Reflect.get(answer.body, name);

const foundSchema = z.object({
  items: z.array(z.object({ entry: z.object({ id: z.string() }) })),
  nextCursor: z.string().nullable(),
});

const lookout = {
  id: 'L1',
  name: 'Devon Clarke',
  aliases: ['Dev Clark'],
  country: 'JM',
  identifiers: [{ type: 'PASSPORT', value: 'A1234567' }],
  phones: ['+18765550188'],
  expiresAt: '2099-01-01',
  handling: 'LES: call the duty desk',
};

t.test('lookouts are published, versioned and read back', async (t) => {
  const w = await world(t);
  const call = await caller(t, 'investigator', w);
  const post = (entries: unknown[], query = '') =>
    call(
      'POST',
      `/v1/watchlists${query}`,
      JSON.stringify({ name: 'lookouts', maxAgeDays: 30, entries }),
      json,
    );
  const first = await post([lookout, { id: 'L2', phones: ['+13055550134'] }]);
  t.match(first, {
    status: 201,
    body: {
      name: 'lookouts',
      outcome: 'published',
      status: 'active',
      maxAgeDays: 30,
      latest: {
        version: 1,
        entries: 2,
        added: 2,
        format: 'entries',
        createdBy: 'Some investigator',
        recordedBy: 'Some investigator',
      },
      faultCount: 0,
    },
  });
  const id = String(field(first, 'id'));
  t.equal(first.headers.get('location'), `/v1/watchlists/${id}`);
  t.match(await post([{ ...lookout, name: 'Devon A. Clarke' }], '?replace=true'), {
    status: 201,
    body: { latest: { version: 2, changed: 1, removed: 1 } },
  });
  t.match(pluck(await w.get('/v1/watchlists', 'analyst'), 'name'), ['lookouts']);
  t.match(await w.get(`/v1/watchlists/${id}`, 'auditor'), { status: 200, body: { latest: { version: 2 } } });
  t.same(pluck(await w.get(`/v1/watchlists/${id}/versions`), 'version'), [2, 1]);
  const page = await w.get(`/v1/watchlists/${id}/entries?version=1&limit=1`);
  t.match(itemsOf(page), [{ id: 'L1', name: 'Devon Clarke', countries: ['JM'], handling: lookout.handling }]);
  const next = await w.get(
    `/v1/watchlists/${id}/entries?version=1&limit=1&cursor=${String(page.body['nextCursor'])}`,
  );
  t.match(itemsOf(next), [{ id: 'L2', name: '', phones: ['+13055550134'] }]);
  t.equal(next.body['nextCursor'], null);
  t.match(itemsOf(await w.get(`/v1/watchlists/${id}/entries`)), [{ name: 'Devon A. Clarke', since: 2 }]);
  t.equal((await w.get(`/v1/watchlists/${id}/entries?version=3`)).status, 422);
});

t.test('the same content is no new version', async (t) => {
  const call = await caller(t, 'supervisor');
  const body = JSON.stringify({ name: 'lookouts', entries: [lookout] });
  t.equal((await call('POST', '/v1/watchlists', body, json)).status, 201);
  t.match(await call('POST', '/v1/watchlists', body, json), {
    status: 200,
    body: { outcome: 'unchanged', latest: { version: 1 } },
  });
});

t.test('a plain CSV comes with a column map, gzip too, and reports its faults', async (t) => {
  const call = await caller(t, 'supervisor');
  const file = [
    'Ref,Full Name,AKA,Nation,Doc,Until',
    '7,"Clarke, Devon",Dev Clark; D. Clarke,Jamaica,A1234567,2099-01-01',
    '8,,,,,',
    '9,Marcia Brown,,Atlantis,,2099-02-31',
  ].join('\r\n');
  const map = {
    id: 'Ref',
    name: 'Full Name',
    aliases: 'AKA',
    country: 'Nation',
    identifiers: { PASSPORT: 'Doc' },
    expiresAt: 'Until',
  };
  const query = `name=agency-list&maxAgeDays=14&publishedAt=2026-03-01&map=${encodeURIComponent(JSON.stringify(map))}`;
  const answer = await call('POST', `/v1/watchlists?${query}`, gzipSync(file), {
    ...csv,
    'content-encoding': 'gzip',
  });
  t.match(answer, {
    status: 201,
    body: {
      latest: { entries: 2, format: 'csv' },
      publishedAt: '2026-03-01T00:00:00Z',
      staleFrom: '2026-03-15T00:00:00Z',
      faultCount: 3,
      faults: [
        { line: 3, path: 'Full Name' },
        { line: 4, path: 'Nation' },
        { line: 4, path: 'Until' },
      ],
    },
  });
});

t.test('a name is found however it is spelt, on lists that are in force', async (t) => {
  const w = await world(t);
  const call = await caller(t, 'supervisor', w);
  const made = await call(
    'POST',
    '/v1/watchlists',
    JSON.stringify({ name: 'lookouts', entries: [lookout] }),
    json,
  );
  const found = await w.get('/v1/watchlists/search?name=CLARKE%20DEVON&country=JM');
  t.match(found, {
    status: 200,
    body: {
      items: [
        {
          list: 'lookouts',
          version: 1,
          listed: 'Devon Clarke',
          entry: { id: 'L1', handling: lookout.handling },
        },
      ],
    },
  });
  t.same((await w.get('/v1/watchlists/search?name=Marcia%20Brown')).body['items'], []);
  const id = String(field(made, 'id'));
  t.same(pluck(await w.get(`/v1/watchlists/${id}/entries?name=Devon%20Clark`), 'id'), ['L1']);
  t.same(pluck(await w.get(`/v1/watchlists/${id}/entries?name=clarke`), 'id'), ['L1'], 'a part of it');
  t.same(pluck(await w.get(`/v1/watchlists/${id}/entries?name=Marcia`), 'id'), []);
  t.same(faultPaths(await w.get(`/v1/watchlists/${id}/entries?name=Marcia&cursor=x`)), ['cursor']);
  t.match(await call('DELETE', `/v1/watchlists/${id}`), { status: 200, body: { status: 'retired' } });
  t.match(await call('DELETE', `/v1/watchlists/${id}`), { status: 200, body: { status: 'retired' } });
  t.same((await w.get('/v1/watchlists/search?name=Devon%20Clarke')).body['items'], []);
  t.equal(itemsOf(await w.get(`/v1/watchlists/${id}/entries`)).length, 1, 'still readable');
});

t.test('a surname finds everybody who bears it, on all lists, page by page', async (t) => {
  const w = await world(t);
  const call = await caller(t, 'supervisor', w);
  const publish = (name: string, names: readonly string[]) =>
    call(
      'POST',
      '/v1/watchlists',
      JSON.stringify({ name, entries: names.map((one, index) => ({ id: `${name}${index}`, name: one })) }),
      json,
    );
  const { body: made } = await publish('a', ['CLARKE, Devon', 'Marcia Brown', 'Clarkeson Ltd', 'Clarke']);
  await publish('b', ['Klarke, Ann', 'Devon Anthony Clarke']);
  const expected = ['a3', 'a0', 'b1', 'a2', 'b0'];
  const idsIn = ({ body }: Awaited<ReturnType<World['get']>>): string[] =>
    foundSchema.parse(body).items.map(({ entry }) => entry.id);
  t.same(idsIn(await w.get('/v1/watchlists/search?name=clarke')), expected);
  const found: string[] = [];
  for (let next: string | null = ''; next !== null; ) {
    const page = await w.get(`/v1/watchlists/search?name=clarke&limit=2${next}`);
    found.push(...idsIn(page));
    const { nextCursor } = foundSchema.parse(page.body);
    next = nextCursor === null ? null : `&cursor=${nextCursor}`;
  }
  t.same(found, expected);
  t.same(idsIn(await w.get('/v1/watchlists/search?name=clarke&atLeast=0.9')), ['a3'], 'as screening would');
  const path = `/v1/watchlists/${String(Reflect.get(made, 'id'))}/entries?name=clarke&limit=2`;
  const first = await w.get(path);
  t.same(pluck(first, 'id'), ['a3', 'a0']);
  t.same(pluck(await w.get(`${path}&cursor=${String(first.body['nextCursor'])}`), 'id'), ['a2']);
});

t.test(
  'what of a lookout can be found on no shipment is reported, and a lookout of nothing else refused',
  async (t) => {
    const call = await caller(t, 'investigator');
    const post = (entries: unknown[]) =>
      call('POST', '/v1/watchlists', JSON.stringify({ name: 'lookouts', entries }), json);
    t.match(await post([{ ...lookout, phones: ['unknown'], expiresAt: '2020-01-01' }]), {
      status: 201,
      body: {
        latest: { entries: 1 },
        faultCount: 2,
        faults: [
          { line: null, path: 'entries[0].phones[0]', message: /country code/ },
          { path: 'entries[0].expiresAt', message: /is over/ },
        ],
      },
    });
    const refused = await post([lookout, { id: 'L2', phones: ['none'] }]);
    t.equal(refused.status, 422);
    t.same(faultPaths(refused), ['entries[1].phones[0]', 'entries[1]']);
  },
);

t.test('bad input is reported with its path', async (t) => {
  const w = await world(t);
  const call = await caller(t, 'supervisor', w);
  const bad: [string, string | Buffer, Record<string, string>, number, unknown[]][] = [
    ['', JSON.stringify({ entries: [lookout] }), json, 422, ['name']],
    ['?name=a%20b', JSON.stringify({ entries: [] }), json, 422, ['name']],
    ['', JSON.stringify({ name: 'x', entries: [{ id: 'a' }] }), json, 422, ['entries[0]']],
    [
      '',
      JSON.stringify({ name: 'x', nmae: 1, entries: [{ ...lookout, country: 'Jamaica', phone: '1' }] }),
      json,
      422,
      ['nmae', 'entries[0].country', 'entries[0].phone'],
    ],
    ['', JSON.stringify({ name: 'x', entries: [lookout, lookout] }), json, 422, ['id']],
    ['', JSON.stringify({ name: 'x', entries: 'none' }), json, 422, ['entries']],
    ['', '{"name": "x", "entries": [', json, 422, ['']],
    ['?name=x', Buffer.from([0x6e, 0x61, 0x6d, 0x65, 0x0a, 0xff, 0x0a]), csv, 422, ['']],
    ['?name=x', 'name\n"never closed\nand more', csv, 422, ['line 3']],
    ['?name=x', 'surname\nClarke', csv, 422, ['line 1']],
    ['?name=x', '', csv, 422, ['']],
    ['?name=x', 'name\n', csv, 422, ['']],
    ['?name=x&map=%7B%22nam%22%3A%22A%22%7D', 'A\nb', csv, 422, ['map.nam', 'map']],
    ['?name=x&map=nonsense', 'A\nb', csv, 422, ['map']],
    ['?name=x&publishedAt=2999-01-01', 'name\nbo', csv, 422, ['publishedAt']],
    ['?name=x&maxAgeDays=0', 'name\nb', csv, 422, ['maxAgeDays']],
    ['?name=x&format=xml', 'name\nb', csv, 422, ['format']],
    ['?name=x&format=csl-csv', 'name\nb', csv, 422, ['line 1']],
    ['?name=x', 'name\nb', { 'content-type': 'text/plain' }, 415, []],
    ['?name=x', 'name\nb', { ...csv, 'content-encoding': 'br' }, 415, []],
    ['?name=x', 'name\nb', { ...csv, 'content-encoding': 'gzip' }, 400, []],
  ];
  for (const [query, body, headers, status, paths] of bad) {
    const answer = await call('POST', `/v1/watchlists${query}`, body, headers);
    t.equal(answer.status, status, `${query} ${JSON.stringify(answer.body)}`);
    if (status === 422) t.same(faultPaths({ ...answer, body: answer.body }), paths, query);
  }
  t.same(itemsOf(await w.get('/v1/watchlists')), [], 'nothing was published');
  t.equal((await w.get('/v1/watchlists/01a3f6a0-8d02-7e10-a5d4-4c1f0e7b2a90')).status, 404);
  t.equal((await w.get('/v1/watchlists/lookouts')).status, 404);
  t.equal((await w.get('/v1/watchlists/search?name=%00')).status, 422);
});

t.test('more than 64 MiB is refused, and the answer arrives', async (t) => {
  const call = await caller(t, 'supervisor');
  const large = gzipSync(`[${' '.repeat(65 * 1_048_576)}]`);
  t.match(await call('POST', '/v1/watchlists?name=x', large, { ...json, 'content-encoding': 'gzip' }), {
    status: 413,
    body: { code: 'too_large' },
  });
});

t.test('a false match is cleared by name and entry, and that can be taken back', async (t) => {
  const w = await world(t);
  const call = await caller(t, 'investigator', w);
  await call('POST', '/v1/watchlists', JSON.stringify({ name: 'lookouts', entries: [lookout] }), json);
  const clear = (change: object = {}) =>
    w.post(
      '/v1/exclusions',
      { name: 'Devon CLARKE', watchlist: 'lookouts', entry: 'L1', reason: 'another man', ...change },
      'supervisor',
    );
  const made = await clear();
  t.match(made, {
    status: 201,
    body: {
      name: 'Devon CLARKE',
      watchlist: 'lookouts',
      listed: 'Devon Clarke',
      createdBy: 'the supervisor',
      recordedBy: 'the supervisor',
      status: 'active',
    },
  });
  for (const name of ['dévon clarke', 'CLARKE, Devon', 'Clarke-Devon.'])
    t.match(await clear({ name }), { status: 200, body: { id: made.body['id'] } }, name);
  t.same(faultPaths(await clear({ watchlist: 'none' })), ['watchlist']);
  t.same(faultPaths(await clear({ entry: 'L9' })), ['entry']);
  t.same(faultPaths(await clear({ name: 'N/A' })), ['name']);
  t.equal((await clear({ reason: ' ' })).status, 422);
  t.match(pluck(await w.get('/v1/exclusions?name=CLARKE%20DEVON&watchlist=lookouts'), 'entry'), ['L1']);
  t.same(itemsOf(await w.get('/v1/exclusions?name=Someone')), []);
  const path = `/v1/exclusions/${String(made.body['id'])}`;
  t.match(await call('DELETE', path), {
    status: 200,
    body: { status: 'revoked', revokedBy: 'Some investigator' },
  });
  t.match(await w.get(path, 'auditor'), { status: 200, body: { status: 'revoked', reason: 'another man' } });
  t.equal((await call('DELETE', '/v1/exclusions/01a3f6a0-8d02-7e10-a5d4-4c1f0e7b2a90')).status, 404);
  t.equal((await clear()).status, 201, 'and cleared again');
});

t.test('who may read may not write', async (t) => {
  const w = await world(t);
  const body = { name: 'lookouts', entries: [lookout] };
  for (const role of ['feed', 'analyst', 'auditor', 'rule_author', 'partner', 'admin'] as const)
    t.equal((await w.post('/v1/watchlists', body, role)).status, 403, role);
  for (const role of ['feed', 'partner', 'rule_author', 'admin'] as const)
    t.equal((await w.get('/v1/watchlists/search?name=x', role)).status, 403, role);
  t.equal((await w.get('/v1/watchlists/search?name=x', 'auditor')).status, 200);
});

t.test('a refusal is read by whoever still sends the file', async (t) => {
  const call = await caller(t, 'supervisor');
  const big = `name\n${'SOMEBODY ELSE\n'.repeat(250_000)}`;
  for (const query of ['name=%00', 'name=a&map=%7B', 'name=a&format=nonsense', 'name=a&maxAgeDays=-1'])
    for (let time = 0; time < 3; time += 1)
      t.equal((await call('POST', `/v1/watchlists?${query}`, big, csv)).status, 422, query);
});

t.test('a list in several gzip members is read to its end, or refused', async (t) => {
  const call = await caller(t, 'supervisor');
  const gzip = { ...csv, 'content-encoding': 'gzip' };
  const halves = ['id,name\n1,Devon Clarke\n', '2,Rosa Reyes\n'].map((text) => gzipSync(text));
  const whole = await call(
    'POST',
    '/v1/watchlists?name=members',
    Buffer.concat(halves.flatMap((member) => [member, Buffer.alloc(5)])),
    gzip,
  );
  t.match(whole, { status: 201, body: { latest: { entries: 2 }, faultCount: 0 } });
  const broken = await call(
    'POST',
    '/v1/watchlists?name=members',
    Buffer.concat([...halves, Buffer.from('more')]),
    gzip,
  );
  t.match(broken, { status: 400, body: { code: 'not_parseable' } });
});

t.test('a list that is refused at its beginning leaves the connection to the next request', async (t) => {
  const w = await world(t);
  const { body: made } = await w.post('/v1/tokens', { role: 'supervisor', subject: 'Sue' }, 'admin');
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  t.teardown(() => agent.destroy());
  const ask = (method: string, path: string, body?: string) =>
    new Promise<{ status: number | undefined; reused: boolean }>((resolve, reject) => {
      const headers = { authorization: `Bearer ${String(made['token'])}`, ...(body && csv) };
      const sent = request(`${w.base}${path}`, { method, agent, headers });
      sent.on('response', (response) => {
        response
          .on('end', () => resolve({ status: response.statusCode, reused: sent.reusedSocket }))
          .resume();
      });
      sent.on('error', reject);
      sent.end(body);
    });
  const text = `id,name\n${'1,Devon Clarke\n'.repeat(60_000)}`;
  for (const path of ['?name=a&format=csl-json', '?name=a&format=csl-csv', '?name=a&map=%7B']) {
    t.equal((await ask('POST', `/v1/watchlists${path}`, text)).status, 422, path);
    // Longer than a refusal waits for the rest of what it refused.
    await sleep(2_500);
    t.same(await ask('GET', '/v1/watchlists'), { status: 200, reused: true }, path);
  }
});
