import { heldKinds } from '@hammerhead/contracts';
import { takeRetentionStep } from '@hammerhead/decisions';
import { referrals, transaction } from '@hammerhead/storage';
import t from 'tap';
import { fillDirectory, partyId } from './directory.js';
import { append, type Logged, score } from './log.js';
import { itemsOf, pluck, type World, world } from './world.js';

const unknown = '01a3f6a0-7c1e-7d2b-9f40-a10000000005';

/** Three manifests of long ago with a shipment each, and one of today. */
async function aged(w: World): Promise<Map<string, Logged>> {
  const all = new Map<string, Logged>();
  for (const [number, departureAt] of [
    ['OLD1', '2020-05-01T12:00:00Z'],
    ['OLD2', '2021-05-01T12:00:00Z'],
    ['OLD3', '2021-06-01T12:00:00Z'],
    ['NEW1', '2099-01-14T18:00:00Z'],
  ] as const)
    for (const [bill, one] of await append(w, { number, departureAt }, [{ bill: `B-${number}` }])) {
      all.set(bill, one);
      await score(w, one, { score: 0, tier: null });
    }
  await w.pool.query(`update manifest set received_at = departure_at - interval '2 days'`);
  return all;
}

const carryOut = async ({ pool }: World): Promise<void> => {
  for (;;) {
    const { outcome } = await transaction(pool, (tx) => takeRetentionStep(tx));
    if (outcome !== 'advanced') return;
  }
};
const reason = { reason: 'Quarterly disposal' };

t.test('a plan is told, carried out and on record; nothing else goes', async (t) => {
  const w = await world(t);
  const all = await aged(w);
  const plan = await w.get('/v1/retention', 'supervisor');
  t.match(plan, {
    status: 200,
    body: {
      due: { shipments: 3, referrals: 0, manifests: 3 },
      byYear: [
        { year: 2020, unreferred: 1, referred: 0 },
        { year: 2021, unreferred: 2, referred: 0 },
      ],
      oldest: '2020-05-01',
      newest: '2021-06-01',
      kept: [],
      samples: ['B-OLD1', 'B-OLD2', 'B-OLD3'].map((bill) => all.get(bill)?.id),
    },
  });
  t.equal(
    (await w.get('/v1/retention', 'auditor')).body['plan'],
    plan.body['plan'],
    'the same for everybody',
  );
  const begun = await w.post('/v1/retention/runs', { plan: plan.body['plan'], ...reason }, 'supervisor');
  t.match(begun, {
    status: 202,
    body: {
      status: 'queued',
      planned: { shipments: 3 },
      deleted: { shipments: 0 },
      createdBy: 'the supervisor',
    },
  });
  const path = begun.headers.get('location') ?? '';
  t.match(await w.post('/v1/retention/runs', { plan: plan.body['plan'], ...reason }, 'supervisor'), {
    status: 409,
    body: { code: 'wrong_state' },
  });
  await carryOut(w);
  t.match(await w.get(path, 'auditor'), {
    status: 200,
    body: {
      status: 'finished',
      deleted: { shipments: 3, manifests: 3, revisions: 3, assessments: 3 },
      decision: Number,
      lastError: null,
    },
  });
  t.same(pluck(await w.get('/v1/retention/runs', 'auditor'), 'status'), ['finished']);
  t.match(await w.get(`/v1/shipments/${all.get('B-OLD1')?.id ?? ''}`), { status: 404 });
  t.match(await w.get(`/v1/shipments/${all.get('B-NEW1')?.id ?? ''}`), { status: 200 });
  t.match(await w.post('/v1/retention/runs', { plan: plan.body['plan'], ...reason }, 'supervisor'), {
    status: 409,
    body: { code: 'plan_changed', detail: /shipments due: 3 before, 0 now/ },
  });
  t.match(await w.delete(path, 'supervisor'), { status: 409, body: { code: 'wrong_state' } });
});

t.test('a run is canceled, and its plan can be made anew', async (t) => {
  const w = await world(t);
  await aged(w);
  const { body } = await w.get('/v1/retention', 'supervisor');
  const begun = await w.post('/v1/retention/runs', { plan: body['plan'], ...reason }, 'supervisor');
  await transaction(w.pool, (tx) => takeRetentionStep(tx, 1));
  const path = begun.headers.get('location') ?? '';
  t.match(await w.delete(path, 'analyst'), { status: 403 });
  t.match(await w.delete(path, 'supervisor'), {
    status: 200,
    body: { status: 'canceled', deleted: { shipments: 1 } },
  });
  t.match(await transaction(w.pool, (tx) => takeRetentionStep(tx)), { outcome: 'idle' });
  t.match(await w.get('/v1/retention', 'supervisor'), { body: { due: { shipments: 2 } } });
});

t.test('what is under legal hold is kept, and says by which; somebody else lifts it', async (t) => {
  const w = await world(t);
  const all = await aged(w);
  const target = all.get('B-OLD1')?.id ?? '';
  const before = await w.get('/v1/retention', 'supervisor');
  const placed = await w.post(
    '/v1/legal-holds',
    { kind: 'shipment', target, reason: 'docket' },
    'investigator',
  );
  t.match(placed, { status: 201, body: { status: 'standing', placedBy: 'the investigator', parties: 0 } });
  const path = placed.headers.get('location') ?? '';
  t.match(await w.get(path, 'auditor'), { status: 200, body: placed.body });
  t.match(await w.post('/v1/retention/runs', { plan: before.body['plan'], ...reason }, 'supervisor'), {
    status: 409,
    body: { code: 'plan_changed', detail: /shipments due: 3 before, 2 now.*legal hold/ },
  });
  t.match(await w.get('/v1/retention', 'supervisor'), {
    body: {
      due: { shipments: 2 },
      kept: [{ because: 'legal_hold', legalHold: placed.body['id'], shipments: 1, samples: [target] }],
    },
  });
  t.match(await w.post(`${path}/lift`, { reason: 'closed' }, 'investigator'), {
    status: 403,
    body: { code: 'forbidden', detail: /you placed it/ },
  });
  t.match(await w.post(`${path}/lift`, { reason: 'closed' }, 'supervisor'), {
    status: 200,
    body: { status: 'lifted', liftedBy: 'the supervisor', liftReason: 'closed' },
  });
  t.match(await w.post(`${path}/lift`, { reason: 'closed' }, 'supervisor'), { status: 409 });
  t.match(await w.get('/v1/retention', 'supervisor'), { body: { due: { shipments: 3 }, kept: [] } });
  t.same(pluck(await w.get('/v1/legal-holds?status=standing', 'auditor'), 'id'), []);
  t.same(pluck(await w.get(`/v1/legal-holds?status=lifted&target=${target}`, 'auditor'), 'id'), [
    placed.body['id'],
  ]);
});

t.test('a hold on a party keeps what names it, or whoever is one with it', async (t) => {
  const w = await world(t);
  const phone = '+18765550188';
  const sent = { number: 'OLD', departureAt: '2020-05-01T12:00:00Z' };
  const all = await append(w, sent, [
    { bill: 'A', consignee: { name: 'Marcia Brown', phone } },
    { bill: 'B', shipper: { name: 'Marcia Browne', phone } },
    { bill: 'C', consignee: { name: 'Somebody Else' } },
  ]);
  for (const one of all.values()) await score(w, one, { score: 0, tier: null });
  await w.pool.query(`update manifest set received_at = departure_at`);
  await fillDirectory(w);
  const target = await partyId(w, 'Marcia Brown');
  const placed = await w.post('/v1/legal-holds', { kind: 'party', target, reason: 'docket' }, 'investigator');
  t.match(placed, { status: 201, body: { kind: 'party', parties: 2 } });
  const plan = await w.get('/v1/retention', 'supervisor');
  t.match(plan.body, {
    due: { manifests: 0 },
    kept: [{ because: 'legal_hold', legalHold: placed.body['id'] }],
  });
  t.same(plan.body['samples'], [all.get('C')?.id], 'what names neither is due');
});

t.test('a legal hold changes nothing of what it keeps, and its timeline reads on', async (t) => {
  const w = await world(t);
  const logged = (await append(w, { number: 'M-HELD' }, [{ bill: 'HELD' }])).get('HELD');
  if (logged === undefined) throw new Error('no such bill');
  await score(w, logged, { score: 4_500, tier: 3 });
  await fillDirectory(w);
  const [item] = itemsOf(await w.get('/v1/referrals?q=HELD'));
  const referral = String(item?.['id']);
  const path = `/v1/referrals/${referral}`;
  const before = await w.get(path);
  const { rows } = await w.pool.query<{ manifest: string; party: string }>(
    'select (select manifest_id from shipment) as manifest, (select id from party limit 1) as party',
  );
  const targets = { shipment: logged.id, referral, manifest: rows[0]?.manifest, party: rows[0]?.party };
  for (const kind of heldKinds) {
    const target = targets[kind];
    const placed = await w.post('/v1/legal-holds', { kind, target, reason: 'docket' }, 'investigator');
    t.equal(placed.status, 201, kind);
    const lift = `${placed.headers.get('location') ?? ''}/lift`;
    t.equal((await w.post(lift, { reason: 'closed' }, 'supervisor')).status, 200, kind);
    t.match(
      (
        await w.get(
          `/v1/audit?target=legalHold/${String(placed.body['id'])}&act=legal_hold_placed`,
          'auditor',
        )
      ).body,
      { items: [{ about: { kind, target } }] },
    );
  }
  // As the first ones were written, and as a release to come may.
  for (const kind of ['legal_hold_placed', 'legal_hold_lifted', 'a_kind_to_come'])
    await w.pool.query(
      `with head as (update log_head set position = position + 1 returning position)
       insert into decision (position, kind, actor, body)
       select position, $1, 'the supervisor', json_build_object('legalHold', $2::text, 'referral', $2::text, 'reason', 'x')
         from head`,
      [kind, referral],
    );
  t.same(pluck(await w.get(`${path}/timeline`), 'kind'), ['created']);
  t.same((await w.get(path)).body['version'], before.body['version']);
  const assigned = await w.post(`${path}/assign`, { assignee: 'me' }, 'supervisor', { 'if-match': '*' });
  t.equal(assigned.status, 200);
  t.match(
    await w.post(`${path}/disposition`, { disposition: 'no_contraband', reason: 'x' }, 'analyst', {
      'if-match': String(before.headers.get('etag')),
    }),
    { status: 412, body: { changes: [{ kind: 'assigned' }] } },
  );
});

t.test('whoever only kept it has not decided about a referral', async (t) => {
  const w = await world(t);
  const logged = (await append(w, { number: 'M-HELD' }, [{ bill: 'HELD' }])).get('HELD');
  await score(w, logged, { score: 4_500, tier: 3 });
  const target = String(itemsOf(await w.get('/v1/referrals?q=HELD'))[0]?.['id']);
  await w.post('/v1/legal-holds', { kind: 'referral', target, reason: 'docket' }, 'investigator');
  const found = await transaction(w.pool, (tx) => referrals.lock(tx, target));
  t.equal(found?.decidedAbout, false);
});

t.test('a hold on what is not there is refused as such, of each kind', async (t) => {
  const w = await world(t);
  for (const kind of ['shipment', 'referral', 'manifest', 'party'])
    t.match(
      await w.post('/v1/legal-holds', { kind, target: unknown, reason: 'docket' }, 'supervisor'),
      { status: 404, body: { code: 'not_found' } },
      kind,
    );
  t.same(itemsOf(await w.get('/v1/legal-holds', 'auditor')), []);
  const { rows } = await w.pool.query(`select from decision where kind = 'legal_hold_placed'`);
  t.equal(rows.length, 0, 'and nothing is on record');
});

t.test('holds are paged, the newest first', async (t) => {
  const w = await world(t);
  const target = (await aged(w)).get('B-OLD1')?.id ?? '';
  for (const docket of ['1', '2', '3'])
    await w.post('/v1/legal-holds', { kind: 'shipment', target, reason: docket }, 'supervisor');
  const first = await w.get('/v1/legal-holds?limit=2', 'auditor');
  t.same(pluck(first, 'reason'), ['3', '2']);
  const next = await w.get(`/v1/legal-holds?limit=2&cursor=${String(first.body['nextCursor'])}`, 'auditor');
  t.same(pluck(next, 'reason'), ['1']);
});

t.test('a plan made up, or older than a day, is none', async (t) => {
  const w = await world(t);
  await aged(w);
  t.match(await w.post('/v1/retention/runs', { plan: 'made up', ...reason }, 'supervisor'), {
    status: 409,
    body: { code: 'plan_changed', detail: /no plan of the last week begins so/ },
  });
  const { body } = await w.get('/v1/retention', 'supervisor');
  const hash = String(body['plan']);
  const short = { plan: hash.slice(0, 7), ...reason };
  t.match(await w.post('/v1/retention/runs', short, 'supervisor'), {
    status: 409,
    body: { detail: /no plan of the last week begins so/ },
  });
  await w.pool.query(`update retention_plan set made_at = now() - interval '25 hours'`);
  const named = { plan: hash.slice(0, 8), ...reason };
  t.match(await w.post('/v1/retention/runs', named, 'supervisor'), {
    status: 409,
    body: { code: 'plan_changed', detail: /could be carried out until/ },
  });
});
