import { readFile } from 'node:fs/promises';
import { dispositionMeanings, dispositions, ruleOf } from '@hammerhead/contracts';
import t from 'tap';
import { z } from 'zod';
import { releaseTo } from './partners/release.js';
import { append, score } from './log.js';
import { faultPaths, itemsOf, sorted, type World, world } from './world.js';

const unknownId = '01a3f6a0-7c1e-7d2b-9f40-a10000000005';
const seizure = { what: 'Glock slides', count: 2 };

/** A shipment that was referred; the path of its referral. */
async function referred(w: World, bill = 'A'): Promise<{ path: string; id: string; shipmentId: string }> {
  const bills = await append(w, { number: `M-${bill}` }, [{ bill }]);
  await score(w, bills.get(bill), { score: 8_000, tier: 1 });
  const [item] = itemsOf(await w.get(`/v1/referrals?q=${bill}`));
  const id = String(item?.['id']);
  return { path: `/v1/referrals/${id}`, id, shipmentId: bills.get(bill)?.id ?? '' };
}

const dispose = (w: World, path: string, body: object, version = 1) =>
  w.post(`${path}/disposition`, body, 'investigator', { 'if-match': `"${version}"` });
const reopen = (w: World, path: string, version: number) =>
  w.post(`${path}/reopen`, { reason: 'airsoft' }, 'supervisor', { 'if-match': `"${version}"` });

const count = async (w: World, sql: string): Promise<number> => {
  const { rows } = await w.pool.query<{ count: number }>(`select count(*) from ${sql}`);
  return rows[0]?.count ?? 0;
};

t.test(
  'a seizure closes the referral, stands in the log, and has the shipments around it scored again',
  async (t) => {
    const w = await world(t);
    const { path, id, shipmentId } = await referred(w);
    const answer = await dispose(w, path, { disposition: 'seized_parts', note: 'second barrel', seizure });
    t.match(answer, {
      status: 200,
      body: { id, status: 'closed', version: 2, disposition: 'seized_parts', rescoring: true },
    });
    t.equal(answer.headers.get('etag'), '"2"');
    const decision = Number(answer.body['decision']);
    const { rows } = await w.pool.query(
      `select d.kind, d.actor, s.shipment_id, s.shipment_position = r.position as current, s.departure_day::text as day,
            q.cause, h.position = d.position as head
       from decision d join seizure s using (position) join rescore q using (position)
      cross join log_head h join referral r on r.id = $2
      where d.position = $1`,
      [decision, id],
    );
    t.strictSame(rows, [
      {
        kind: 'disposition',
        actor: 'the investigator',
        shipment_id: shipmentId,
        current: true,
        day: '2099-01-14',
        cause: 'seizure',
        head: true,
      },
    ]);
    const detail = await w.get(path);
    t.equal(detail.headers.get('etag'), '"2"');
    t.match(detail.body, { status: 'closed', version: 2, disposition: 'seized_parts' });
    t.same(itemsOf(await w.get('/v1/referrals')), [], 'the queue shows open ones');
    for (const status of ['closed', 'any', 'open,closed'])
      t.match(itemsOf(await w.get(`/v1/referrals?status=${status}`)), [
        { id, disposition: 'seized_parts', version: 2 },
      ]);
    t.match(itemsOf(await w.get(`${path}/timeline`)), [
      { kind: 'created', by: null },
      {
        kind: 'closed',
        by: 'the investigator',
        decision,
        disposition: 'seized_parts',
        note: 'second barrel',
        seizure,
      },
    ]);
  },
);

t.test('reopening takes the seizure back, and both stay on record', async (t) => {
  const w = await world(t);
  const { path } = await referred(w);
  await dispose(w, path, { disposition: 'seized_firearms' });
  const answer = await reopen(w, path, 2);
  t.match(answer, { status: 200, body: { status: 'new', version: 3, disposition: null, rescoring: true } });
  t.equal(await count(w, `seizure where revoked_by = ${String(answer.body['decision'])}`), 1);
  t.equal(await count(w, 'rescore'), 2);
  t.match((await w.get(path)).body, { status: 'new', disposition: null, version: 3 });
  t.match((await dispose(w, path, { disposition: 'seized_other' }, 3)).body, { rescoring: true });
  t.equal(await count(w, 'seizure where revoked_by is null'), 1);
  const kinds = itemsOf(await w.get(`${path}/timeline`)).map(({ kind, by }) => [kind, by]);
  t.same(kinds, [
    ['created', null],
    ['closed', 'the investigator'],
    ['reopened', 'the supervisor'],
    ['closed', 'the investigator'],
  ]);
});

t.test('a seizure stands as long as one referral of the shipment says so', async (t) => {
  const w = await world(t);
  const { path, shipmentId } = await referred(w);
  await dispose(w, path, { disposition: 'seized_firearms' });
  const again = await w.post('/v1/referrals', { shipmentId, reason: 'a second barrel' });
  const other = `/v1/referrals/${String(again.body['id'])}`;
  t.match(await dispose(w, other, { disposition: 'seized_parts' }), {
    status: 200,
    body: { rescoring: false },
  });
  t.match(await reopen(w, path, 2), { status: 200, body: { rescoring: false } });
  t.equal(await count(w, 'seizure where revoked_by is null'), 1);
  await dispose(w, path, { disposition: 'no_contraband' }, 3);
  t.match(await reopen(w, other, 2), { status: 200, body: { rescoring: true } });
  t.equal(await count(w, 'seizure where revoked_by is null'), 0);
});

t.test('every disposition is known; only those that found something are seizures', async (t) => {
  const w = await world(t);
  for (const [index, disposition] of dispositions.entries()) {
    const bill = `B${index}`;
    const { path } = await referred(w, bill);
    const found = disposition.startsWith('seized') || disposition === 'controlled_delivery';
    const { shipment, ground, told: toldPartner } = ruleOf(disposition);
    if (toldPartner === true) await releaseTo(w, path, { agency: 'JCA', countries: ['JM'] });
    if (shipment === 'departed')
      await w.pool.query(`update manifest set departure_at = now() - interval '1 hour' where number = $1`, [
        `M-${bill}`,
      ]);
    if (shipment === 'canceled')
      await append(w, { number: `M-${bill}`, revision: 2 }, [{ bill, canceled: true }]);
    if (shipment === 'held')
      await w.post(`${path}/hold`, { action: 'place', reason: 'x' }, 'supervisor', { 'if-match': '"1"' });
    const version = shipment === 'held' || toldPartner === true ? 2 : 1;
    const body = { disposition, ...(ground === true ? { ground: 'capacity' } : {}) };
    t.match(await w.post(`${path}/disposition`, body, 'supervisor', { 'if-match': `"${version}"` }), {
      status: 200,
      body: { disposition, rescoring: found },
    });
  }
  t.equal(await count(w, 'seizure'), 5);
});

t.test('what a disposition needs is said, with what to do, and changes nothing', async (t) => {
  const w = await world(t);
  const { path } = await referred(w);
  for (const [body, faulty, message] of [
    [{ disposition: 'unable_to_examine' }, 'ground', /^is needed: one of capacity, /],
    [{ disposition: 'exam_waived' }, 'ground', /^is needed/],
    [{ disposition: 'exam_waived', ground: 'rain' }, 'ground', /./],
    [{ disposition: 'no_contraband', ground: 'safety' }, 'ground', /^is for unable_to_examine/],
    [{ disposition: 'shipment_canceled' }, 'disposition', /^the feed has not canceled the shipment/],
  ] as const) {
    const answer = await w.post(`${path}/disposition`, body, 'supervisor', { 'if-match': '"1"' });
    t.match(answer, { status: 422, body: { code: 'invalid', errors: [{ path: faulty, message }] } });
  }
  for (const disposition of ['departed_partner_notified', 'redelivery_ordered']) {
    const answer = await w.post(`${path}/disposition`, { disposition }, 'supervisor', { 'if-match': '"1"' });
    const detail = /^it has not departed yet: have it held/;
    t.match(
      answer,
      { status: 409, body: { code: 'wrong_state', detail } },
      'what is asked for is right: too early',
    );
  }
  t.match(await dispose(w, path, { disposition: 'controlled_delivery' }), {
    status: 403,
    body: { code: 'forbidden', detail: /referral:let-run/ },
  });
  t.match((await w.get(path)).body, { status: 'new', version: 1 });
  const waived = { disposition: 'exam_waived', ground: 'resolved', reason: 'invoice seen' };
  t.match(await dispose(w, path, waived), { status: 200, body: { status: 'closed' } });
  t.match(itemsOf(await w.get(`${path}/timeline`))[1], {
    kind: 'closed',
    ground: 'resolved',
    sentence: 'closed by the investigator as exam_waived, ground: resolved',
  });
});

t.test(
  'who decides says which version: 428 without, 412 with another one, 409 where it is closed',
  async (t) => {
    const w = await world(t);
    const { path } = await referred(w);
    const body = { disposition: 'no_contraband' };
    t.match(await w.post(`${path}/disposition`, body), {
      status: 428,
      body: { code: 'precondition_required', detail: /ETag/ },
    });
    t.equal((await w.post(`${path}/disposition`, body, 'analyst', { 'if-match': '' })).status, 428);
    const told = /send If-Match: "1"/;
    const strange = /names no version; .* such as "1"/;
    for (const [tag, detail] of [
      ['"2"', told],
      ['2', told],
      ['W/"2", "3"', told],
      ['""', strange],
      ['"1', strange],
      ['one', strange],
      ['-1', strange],
      [',', strange],
      ['"99999999999999999999"', strange],
      ['W/1"', strange],
    ] as const)
      t.match(
        await w.post(`${path}/disposition`, body, 'analyst', { 'if-match': tag }),
        { status: 412, body: { code: 'stale', version: 1, detail } },
        tag,
      );
    t.match(await reopen(w, path, 1), { status: 409, body: { code: 'wrong_state' } });
    t.equal((await w.post(`${path}/disposition`, body, 'analyst', { 'if-match': '"7", "1"' })).status, 200);
    t.equal((await dispose(w, path, body, 1)).status, 412);
    t.match(await dispose(w, path, body, 2), { status: 409, body: { code: 'wrong_state' } });
    t.match(await dispose(w, `/v1/referrals/${unknownId}`, body), { status: 404 });
    t.match(await w.get(`/v1/referrals/${unknownId}/timeline`), { status: 404 });
  },
);

t.test('a version may stand in If-Match as the ETag, bare, weak, among others, or as any', async (t) => {
  const w = await world(t);
  for (const [index, tag] of ['"1"', '1', 'W/"1"', '"7" ,\t1', '*'].entries()) {
    const { path } = await referred(w, `B${index}`);
    const body = { disposition: 'no_contraband' };
    t.equal((await w.post(`${path}/disposition`, body, 'analyst', { 'if-match': tag })).status, 200, tag);
  }
});

t.test('a bad body is 422 with its faults', async (t) => {
  const w = await world(t);
  const { path } = await referred(w);
  const bad: [object, string[]][] = [
    [{}, ['disposition']],
    [{ disposition: 'lost' }, ['disposition']],
    [{ disposition: 'no_contraband', seizure }, ['seizure']],
    [{ disposition: 'seized_parts', seizure: { what: ' ', count: 0 } }, ['seizure.what', 'seizure.count']],
    [{ disposition: 'seized_parts', tier: 1 }, ['tier']],
  ];
  for (const [body, paths] of bad) {
    const answer = await dispose(w, path, body);
    t.equal(answer.status, 422);
    t.same(faultPaths(answer), paths);
  }
  t.same(await count(w, `decision where kind = 'disposition'`), 0);
});

t.test(
  'a seizure is of the revision that stands, of a canceled shipment the last that says what it was',
  async (t) => {
    const w = await world(t);
    const first = await append(w, { number: 'M' }, [{ bill: 'A' }, { bill: 'B' }]);
    for (const logged of first.values()) await score(w, logged, { score: 8_000, tier: 1 });
    const third = await append(w, { number: 'M', revision: 3 }, [{ bill: 'A', consignee: 'Changed' }]);
    await append(w, { number: 'M', revision: 2 }, [{ bill: 'A', consignee: 'Late' }, { bill: 'B' }]);
    for (const { id, version } of itemsOf(await w.get('/v1/referrals')))
      await dispose(w, `/v1/referrals/${String(id)}`, { disposition: 'seized_parts' }, Number(version));
    const { rows } = await w.pool.query<{ at: number }>(
      'select shipment_position as at from seizure order by 1',
    );
    t.same(rows, [{ at: first.get('B')?.position }, { at: third.get('A')?.position }]);
  },
);

t.test('of many who close one referral at once, one does', async (t) => {
  const w = await world(t);
  const { path } = await referred(w);
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => dispose(w, path, { disposition: 'seized_ammunition' })),
  );
  t.same(sorted(answers.map(({ status }) => status)), [200, 412, 412, 412, 412, 412]);
  t.equal(await count(w, 'seizure'), 1);
});

t.test('a shipment that has another open referral is not reopened', async (t) => {
  const w = await world(t);
  const { path, shipmentId } = await referred(w);
  await dispose(w, path, { disposition: 'no_contraband' });
  const other = await w.post('/v1/referrals', { shipmentId, reason: 'a tip' });
  t.match(await reopen(w, path, 2), {
    status: 409,
    body: { code: 'referral_open', referralId: other.body['id'] },
  });
  t.match((await w.get(path)).body, { status: 'closed', version: 2 });
});

t.test('what a later decision raised says so, and can be listed', async (t) => {
  const w = await world(t);
  const seized = await referred(w, 'SEIZED');
  const raised = await referred(w, 'NEAR');
  await referred(w, 'FAR');
  const { body } = await dispose(w, seized.path, { disposition: 'seized_parts', seizure });
  const decision = z.number().parse(body['decision']);
  await w.pool.query(
    `update referral set raised_by = 'seizure', raised_position = $2, raised_at = now() where id = $1`,
    [raised.id, decision],
  );
  const expected = {
    cause: 'seizure',
    decision,
    sentence: 'near the seizure on bill SEIZED (2 × Glock slides), confirmed by the investigator',
    departed: false,
  };
  t.match(itemsOf(await w.get('/v1/referrals?raised=true')), [{ id: raised.id, raisedBy: expected }]);
  t.equal(itemsOf(await w.get('/v1/referrals?raised=false&status=any')).length, 2);
  t.match((await w.get(raised.path)).body, { raisedBy: expected });
  t.match(itemsOf(await w.get(`${raised.path}/timeline`)), [{ kind: 'created' }]);
  t.equal((await w.get('/v1/referrals?raised=maybe')).status, 422);
});

t.test('docs/referrals.md has the dispositions of the contract, each with its meaning', async (t) => {
  const page = await readFile(new URL('../../../../docs/referrals.md', import.meta.url), 'utf8');
  const rows = Object.entries(dispositionMeanings).map(([name, meaning]) => `| \`${name}\` | ${meaning} |`);
  const [, table = ''] = page.split('| disposition | meaning |\n| --- | --- |\n');
  t.same(table.split('\n').slice(0, rows.length), rows);
});

t.test('a reason is what a note was; a seizure without what was found is asked for', async (t) => {
  const w = await world(t);
  const { path } = await referred(w);
  const both = await dispose(w, path, { disposition: 'released', reason: 'a', note: 'b' });
  t.same([both.status, faultPaths(both)], [422, ['note']]);
  const lacking = await dispose(w, path, { disposition: 'seized_other', reason: 'in the lining' });
  t.match(lacking.body, { hint: /^what was seized is not told: / });
  t.match(await reopen(w, path, 2), { body: { hint: null } });
  t.match((await dispose(w, path, { disposition: 'seized_other', seizure }, 3)).body, { hint: null });
  t.match(itemsOf(await w.get(`${path}/timeline`))[1], {
    reason: 'in the lining',
    note: 'in the lining',
    seizure: null,
  });
});
