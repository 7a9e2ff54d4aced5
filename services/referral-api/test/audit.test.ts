import { createHash, randomUUID } from 'node:crypto';
import { appendCheckpoint } from '@hammerhead/audit';
import { audit, transaction } from '@hammerhead/storage';
import t from 'tap';
import { z } from 'zod';
import { colleague } from './colleagues.js';
import { fillDirectory } from './directory.js';
import { append, score } from './log.js';
import { routesOf } from './routes.js';
import { faultPaths, itemsOf, pluck, sorted, type World, world } from './world.js';

async function withReferral(w: World): Promise<string> {
  const logged = (await append(w, { number: 'M-1' }, [{ bill: 'B-1' }])).get('B-1');
  if (logged === undefined) throw new Error('no such bill');
  await score(w, logged, { score: 4_500, tier: 3 });
  const [item] = itemsOf(await w.get('/v1/referrals'));
  return String(item?.['id']);
}

const last = async (w: World) => itemsOf(await w.get('/v1/audit?limit=1', 'auditor'))[0] ?? {};
const count = async (w: World) => (await audit.readState(w.pool)).last;

t.test('a read is recorded before it is answered, with its purpose', async (t) => {
  const w = await world(t);
  const id = await withReferral(w);
  const path = `/v1/referrals/${id}`;
  t.equal((await w.get(path, 'analyst', { 'hammerhead-purpose': 'queue' })).status, 200);
  const entry = await last(w);
  t.match(entry, {
    act: 'referral_read',
    by: { subject: 'the analyst', role: 'analyst', token: String },
    target: `referral/${id}`,
    purpose: 'queue',
    about: null,
    decision: null,
  });
  const wanted = `case:${randomUUID()}`;
  await w.get(`${path}/timeline`, 'supervisor', { 'hammerhead-purpose': wanted });
  t.match(await last(w), { act: 'referral_read', about: { part: 'timeline' }, purpose: wanted });
  await w.get(path, 'auditor');
  t.match(await last(w), { by: { role: 'auditor' }, purpose: null });

  const shipment = itemsOf(await w.get('/v1/shipments?bill=B-1'))[0]?.['id'];
  await w.get(`/v1/shipments/${String(shipment)}`);
  t.match(await last(w), { act: 'shipment_read', target: `shipment/${String(shipment)}` });

  const before = await count(w);
  for (const purpose of ['fun', 'case:1', 'queue, search', 'case:', 'x'.repeat(5_000)]) {
    const answer = await w.get(path, 'analyst', { 'hammerhead-purpose': purpose });
    t.same([answer.status, faultPaths(answer)], [422, ['Hammerhead-Purpose']], purpose.slice(0, 20));
    t.match(JSON.stringify(answer.body), 'must be queue, search, link, audit or case:<id>');
  }
  t.equal((await w.get(`/v1/referrals/${randomUUID()}`)).status, 404);
  t.equal((await w.get('/v1/referrals')).status, 200);
  t.equal(await count(w), before, 'what was not shown, and lists, are not recorded');
});

t.test(
  'every detail of a referral, a shipment or a party is recorded, whatever route shows it',
  async (t) => {
    const w = await world(t);
    const referral = await withReferral(w);
    await fillDirectory(w);
    const { rows } = await w.pool.query<{ shipment: string; party: string; other: string }>(
      `select (select shipment_id from referral) as shipment, (select min(id::text) from party) as party,
            (select max(id::text) from party) as other`,
    );
    const { shipment = '', party = '', other = '' } = rows[0] ?? {};
    const ids = new Map([
      ['referrals', `referral/${referral}`],
      ['shipments', `shipment/${shipment}`],
      ['parties', `party/${party}`],
    ]);
    const tried: string[] = [];
    for (const { method, template, parameters } of await routesOf(w.base)) {
      const target = ids.get(/^\/v1\/(\w+)\/\{id\}/.exec(template)?.[1] ?? '');
      if (method !== 'GET' || target === undefined) continue;
      tried.push(template);
      const query = parameters.includes('to') ? `?to=${other}` : '';
      const before = await count(w);
      const path = template.replace('{id}', target.replace(/^.*\//, ''));
      t.equal((await w.get(`${path}${query}`, 'supervisor')).status, 200, template);
      t.equal(await count(w), before + 1, `${template} is recorded`);
      t.equal((await last(w))['target'], target, template);
    }
    t.ok(tried.includes('/v1/referrals/{id}/notes') && tried.length >= 9, tried.join(', '));
  },
);

t.test('a refused read of what is there is recorded, and nothing of what is not', async (t) => {
  const w = await world(t);
  const id = await withReferral(w);
  t.equal((await w.get(`/v1/referrals/${randomUUID()}`, 'feed')).status, 403);
  t.equal((await w.get('/v1/referrals/none', 'feed')).status, 403);
  t.equal((await w.get(`/v1/referrals/${id}`, 'feed')).status, 403);
  const refused = async () => itemsOf(await w.get('/v1/audit?act=referral_refused', 'auditor'));
  while ((await refused()).length === 0);
  t.match(await refused(), [{ target: `referral/${id}`, by: { role: 'feed' } }]);
  t.equal((await refused()).length, 1);
});

t.test('a search for somebody is recorded without the name', async (t) => {
  const w = await world(t);
  for (const [path, act] of [
    ['/v1/parties?name=Devon%20%20CLARKE', 'party_search'],
    ['/v1/shipments?party=devon%20clarke', 'shipment_search'],
    ['/v1/watchlists/search?name=Devon%20Clarke', 'watchlist_search'],
  ] as const) {
    t.equal((await w.get(path)).status, 200, path);
    const sha256 = createHash('sha256').update('devon clarke').digest('hex');
    t.match(await last(w), { act, target: null, about: { sha256 } });
  }
  const acts = async (query: string) => pluck(await w.get(`/v1/audit?${query}`, 'auditor'), 'act');
  const searches = ['watchlist_search', 'shipment_search', 'party_search'];
  t.same(await acts('name=Devon%20%20CLARKE'), searches, 'whether anybody searched for a name can be told');
  const asked = createHash('sha256').update('devon clarke').digest('hex');
  t.match((await last(w))['about'], { sha256: asked }, 'nor does the entry of that question have the name');
  t.same(await acts(`sha256=${asked}&act=party_search`), ['party_search']);
  t.same(await acts('name=Devon'), []);
  t.same(faultPaths(await w.get('/v1/audit?sha256=ABC', 'auditor')), ['sha256']);
  const before = await count(w);
  await w.get('/v1/shipments?bill=B-1');
  t.equal((await count(w)) - before, 0);
  const { rowCount } = await w.pool.query(`select from audit_entry where audit_entry::text ilike '%clarke%'`);
  t.equal(rowCount, 0);
});

t.test('without an entry there is no answer', async (t) => {
  const w = await world(t);
  const id = await withReferral(w);
  await w.pool.query('alter table audit_head rename to away');
  const answer = await w.get(`/v1/referrals/${id}`);
  t.equal(answer.status, 500);
  t.notMatch(JSON.stringify(answer.body), 'B-1');
  await w.pool.query('alter table away rename to audit_head');
  t.equal((await w.get(`/v1/referrals/${id}`)).status, 200);
});

t.test('it is listed, the newest first, by what one looks for', async (t) => {
  const w = await world(t);
  const id = await withReferral(w);
  for (const role of ['analyst', 'supervisor', 'analyst'] as const) await w.get(`/v1/referrals/${id}`, role);
  const seqs = async (query: string) => pluck(await w.get(`/v1/audit?${query}`, 'auditor'), 'seq');
  t.same(await seqs('act=referral_read'), [4, 3, 2]);
  t.same(await seqs('act=referral_read&who=the%20analyst'), [4, 2]);
  t.same(await seqs(`target=referral/${id}&act=referral_read,other`), [4, 3, 2]);
  t.same(await seqs('until=2020-01-01'), []);
  t.same((await seqs('from=2020-01-01')).at(-1), 1);
  t.match(itemsOf(await w.get('/v1/audit?decision=1', 'auditor')), [
    { act: 'ruleset_published', previousHash: null },
  ]);
  t.match((await last(w))['about'], { decision: 1 });

  const seen: unknown[] = [];
  let cursor = '';
  for (let more = true; more; ) {
    const page = await w.get(`/v1/audit?act=referral_read&limit=2${cursor}`, 'auditor');
    seen.push(...pluck(page, 'seq'));
    more = typeof page.body['nextCursor'] === 'string';
    cursor = `&cursor=${JSON.stringify(page.body['nextCursor']).slice(1, -1)}`;
  }
  t.same(seen, [4, 3, 2]);
  t.same(sorted(faultPaths(await w.get('/v1/audit?act=A;drop&decision=x&from=never&more=1', 'auditor'))), [
    'act',
    'decision',
    'from',
    'more',
  ]);
  t.equal((await w.get('/v1/audit', 'analyst')).status, 403);
});

t.test('whether it is whole is told, with the place where it is not', async (t) => {
  const w = await world(t);
  const id = await withReferral(w);
  await w.get(`/v1/referrals/${id}`);
  const verify = (query = '') => w.get(`/v1/audit/verify${query}`, 'auditor');
  t.match((await verify()).body, {
    whole: true,
    until: 2,
    entries: 2,
    from: 1,
    brokenAt: null,
    reason: null,
    checkpoint: null,
    restored: [],
  });
  t.match(await last(w), { act: 'audit_verified', about: { whole: true, until: 2 } });
  const head = (await audit.readState(w.pool)).head ?? { seq: 0, hash: '' };
  await appendCheckpoint(w.auditFolder, { kind: 'checkpoint', ...head, at: '2026-11-30T09:41:00.000Z' });
  await w.get(`/v1/referrals/${id}`);
  t.match((await verify()).body, { whole: true, checkpoint: { seq: head.seq, hash: head.hash } });
  t.match((await verify('?from=checkpoint')).body, {
    whole: true,
    from: head.seq + 1,
    checkpoint: { seq: head.seq },
  });

  await transaction(w.pool, async (tx) => {
    await tx.query('set local session_replication_role = replica');
    await tx.query(`update audit_entry set actor = replace(actor, 'analyst', 'auditor') where seq = 2`);
  });
  t.match((await verify()).body, {
    whole: false,
    until: 1,
    brokenAt: 2,
    kind: 'altered',
    reason: 'entry 2 was altered',
  });
  t.match((await verify('?from=checkpoint')).body, { whole: true });
  const all = await Promise.all(Array.from({ length: 8 }, () => verify()));
  for (const { status, body } of all) t.match([status, body], [200, { brokenAt: 2 }]);
});

t.test('an export has every entry as it was hashed, itself the last', async (t) => {
  const w = await world(t);
  const id = await withReferral(w);
  await w.get(`/v1/referrals/${id}`, 'analyst', { 'hammerhead-purpose': 'search' });
  const { status, body } = await w.get('/v1/audit/export', 'supervisor');
  const lines: unknown[] = Array.isArray(body['lines'])
    ? body['lines'].map((line: unknown) => z.unknown().parse(JSON.parse(String(line))))
    : [];
  t.match(
    [status, lines],
    [
      200,
      [
        { seq: 1, act: 'ruleset_published', decision: 1 },
        { seq: 2, act: 'referral_read', purpose: 'search', target: `referral/${id}` },
        { seq: 3, act: 'audit_exported' },
      ],
    ],
  );
  t.same(lines, await audit.readEntries(w.pool, 0, 3, 10));
});

t.test('many readers at once are recorded each, in few statements', async (t) => {
  const w = await world(t);
  const id = await withReferral(w);
  const before = await count(w);
  const answers = await Promise.all(Array.from({ length: 200 }, () => w.get(`/v1/referrals/${id}`)));
  t.ok(answers.every(({ status }) => status === 200));
  t.equal((await count(w)) - before, 200);
  t.equal((await w.get('/v1/audit/verify', 'auditor')).body['whole'], true);
  const { rows } = await w.pool.query<{ groups: number }>(
    'select count(distinct xmin::text) as groups from audit_entry',
  );
  t.comment(`${rows[0]?.groups} transactions`);
  t.ok((rows[0]?.groups ?? 0) < 150);
});

t.test('a search of the queue by words is recorded as the hash of its words', async (t) => {
  const w = await world(t);
  await withReferral(w);
  const before = await count(w);
  await w.get('/v1/referrals?tier=3');
  await w.get('/v1/referrals/counts');
  t.equal(await count(w), before, 'nobody was searched for');
  const sha256 = createHash('sha256').update('shipper of b-1').digest('hex');
  const entry = { act: 'referral_search', target: null, about: { sha256 } };
  for (const path of ['', '/counts']) {
    await w.get(`/v1/referrals${path}?q=Shipper%20%20of%20B-1`);
    t.match(await last(w), entry, path);
  }
  const ann = await colleague(w, 'Ann');
  const claim = (q: string) => ann.post('/v1/referrals/claim', { q });
  t.equal((await claim('Shipper  of B-1')).status, 200);
  t.match(await last(w), entry, 'of what is claimed by them, too');
  const inVain = await count(w);
  t.equal((await claim('Shipper of B-1')).status, 204);
  t.equal((await count(w)) - inVain, 1, 'also where nothing fits');
});
