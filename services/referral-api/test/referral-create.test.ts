import { markReferral } from '@hammerhead/decisions';
import { transaction } from '@hammerhead/storage';
import t from 'tap';
import { append, score } from './log.js';
import { faultPaths, itemsOf, world, sorted } from './world.js';

const unknownId = '01a3f6a0-7c1e-7d2b-9f40-a10000000005';

t.test(
  'a person refers a shipment: who and why are kept, and a tier that the score reached is taken',
  async (t) => {
    const w = await world(t);
    const bills = await append(w, { number: 'M' }, [{ bill: 'A', consignee: 'Marcia Brown' }]);
    await score(w, bills.get('A'), { score: 1_234, tier: null });
    const reason = `Consignee stands in case 23-0141.\n${'See the file. '.repeat(40).trimEnd()}`;
    const created = await w.post('/v1/referrals', { shipmentId: bills.get('A')?.id, reason }, 'investigator');
    t.match(created, {
      status: 201,
      body: {
        tier: null,
        score: 12.34,
        status: 'new',
        bill: 'A',
        manifestNumber: 'M',
        consignee: 'Marcia Brown',
        headline: /^Consignee stands in case 23-0141\. See the file\..*…$/,
      },
    });
    const path = created.headers.get('location');
    t.equal(path, `/v1/referrals/${String(created.body['id'])}`);
    t.match((await w.get(path ?? '')).body, {
      origin: { kind: 'person', by: 'the investigator', reason },
      assessment: { score: 12.34 },
    });
    t.same(itemsOf(await w.get('/v1/referrals')), [created.body]);
  },
);

t.test(
  'a shipment that is not scored yet can be referred, and shows its assessment once there is one',
  async (t) => {
    const w = await world(t);
    const bills = await append(w, { number: 'M' }, [{ bill: 'A' }]);
    const created = await w.post('/v1/referrals', { shipmentId: bills.get('A')?.id, reason: 'a tip' });
    t.match(created, { status: 201, body: { tier: null, score: null } });
    const path = `/v1/referrals/${String(created.body['id'])}`;
    t.match((await w.get(path)).body, { assessment: null });
    await score(w, bills.get('A'), { score: 500, tier: null });
    t.match((await w.get(path)).body, { assessment: { score: 5 } });
  },
);

t.test('the newest revision is referred; of a canceled shipment the last that says what it is', async (t) => {
  const w = await world(t);
  const first = await append(w, { number: 'M' }, [{ bill: 'A' }, { bill: 'B' }]);
  await append(w, { number: 'M', revision: 3 }, [{ bill: 'A', consignee: 'Second' }]);
  await append(w, { number: 'M', revision: 2 }, [{ bill: 'A', consignee: 'Too late' }]);
  const shipmentId = first.get('A')?.id;
  t.match(await w.post('/v1/referrals', { shipmentId, reason: 'r' }), {
    status: 201,
    body: { consignee: 'Second' },
  });
  const canceled = await w.post('/v1/referrals', { shipmentId: first.get('B')?.id, reason: 'r' });
  t.match(canceled, { status: 201, body: { consignee: 'Consignee of B' } });
  t.match((await w.get(`/v1/referrals/${String(canceled.body['id'])}`)).body, { canceled: true });
});

t.test('that somebody referred is on record, once, and the timeline tells it once', async (t) => {
  const w = await world(t);
  const bills = await append(w, { number: 'M' }, [{ bill: 'A' }]);
  const shipment = bills.get('A')?.id;
  const { body } = await w.post('/v1/referrals', { shipmentId: shipment, reason: 'a tip' });
  await w.post('/v1/referrals', { shipmentId: shipment, reason: 'too late' });
  const referral = String(body['id']);
  const { rows } = await w.pool.query(
    `select kind, actor, body::jsonb as body from decision where kind = 'referral_created'`,
  );
  t.same(rows, [
    {
      kind: 'referral_created',
      actor: 'the analyst',
      body: { referral, shipment, bill: 'A', reason: 'a tip' },
    },
  ]);
  t.match(itemsOf(await w.get(`/v1/audit?target=referral/${referral}&act=referral_created`, 'auditor')), [
    { by: { subject: 'the analyst' } },
  ]);
  const timeline = itemsOf(await w.get(`/v1/referrals/${referral}/timeline`));
  t.match(timeline, [{ kind: 'created', by: 'the analyst', reason: 'a tip' }]);
  t.equal(timeline.length, 1);
  const kept = await transaction(w.pool, (tx) =>
    markReferral(
      tx,
      { tokenId: unknownId, role: 'feed', subject: 'The Feed', feedId: 'feed-1', federal: false },
      { referral, hasSeen: () => true, marks: {}, now: new Date() },
    ),
  );
  t.match(kept, { outcome: 'forbidden', permission: 'referral:mark' });
});

t.test('a shipment with an open referral is 409, which names it', async (t) => {
  const w = await world(t);
  const bills = await append(w, { number: 'M' }, [{ bill: 'A' }]);
  await score(w, bills.get('A'), { score: 8_000, tier: 1 });
  const [open] = itemsOf(await w.get('/v1/referrals'));
  const body = { shipmentId: bills.get('A')?.id, reason: 'me too' };
  t.match(await w.post('/v1/referrals', body), {
    status: 409,
    body: { code: 'referral_open', referralId: open?.['id'] },
  });
  await w.pool.query(`update referral set status = 'closed'`);
  t.equal((await w.post('/v1/referrals', body)).status, 201, 'once that is closed, it can be referred again');
});

t.test('a version of a rule set is read once, and only to create a referral', async (t) => {
  const w = await world(t);
  const bills = await append(w, { number: 'M' }, [{ bill: 'A' }, { bill: 'B' }, { bill: 'C' }]);
  await score(w, bills.get('A'), { score: 8_000, tier: 1 });
  for (const bill of ['B', 'C']) await score(w, bills.get(bill), { score: 500, tier: null });
  const refer = (bill: string) =>
    w.post('/v1/referrals', { shipmentId: bills.get(bill)?.id, reason: 'a tip' });
  const { rows } = await w.pool.query<{ source: string }>('select source from ruleset');
  await w.pool.query(`update ruleset set source = 'not a rule set'`);
  t.match(await refer('A'), { status: 409 }, 'the open referral is answered without it');
  await w.pool.query('update ruleset set source = $1', [rows[0]?.source]);
  t.match(await refer('B'), { status: 201 });
  await w.pool.query(`update ruleset set source = 'not a rule set'`);
  t.match(await refer('C'), { status: 201 }, 'a version never changes');
});

t.test('of many people who refer one shipment at once, one does', async (t) => {
  const w = await world(t);
  const bills = await append(w, { number: 'M' }, [{ bill: 'A' }]);
  const body = { shipmentId: bills.get('A')?.id, reason: 'at once' };
  const answers = await Promise.all(Array.from({ length: 8 }, () => w.post('/v1/referrals', body)));
  t.same(sorted(answers.map(({ status }) => status)), [201, 409, 409, 409, 409, 409, 409, 409]);
  const id = answers.find(({ status }) => status === 201)?.body['id'];
  for (const { status, body: problem } of answers) if (status === 409) t.equal(problem['referralId'], id);
});

t.test('an unknown shipment is 404', async (t) => {
  const w = await world(t);
  t.match(await w.post('/v1/referrals', { shipmentId: unknownId, reason: 'r' }), { status: 404 });
});

t.test('a bad body is 422 with every fault, or 400 where it is no JSON', async (t) => {
  const w = await world(t);
  const bad: [unknown, string[]][] = [
    [{}, ['reason', 'shipmentId']],
    [{ shipmentId: 'x', reason: ' ' }, ['reason', 'shipmentId']],
    [{ shipmentId: unknownId, reason: 'a\0b' }, ['reason']],
    [{ shipmentId: unknownId, reason: '\ud800' }, ['reason']],
    [{ shipmentId: unknownId, reason: 'x'.repeat(2_001) }, ['reason']],
    [{ shipmentId: unknownId, reason: 'r', tier: 1 }, ['tier']],
    [null, ['']],
    [[], ['']],
  ];
  for (const [body, paths] of bad) {
    const answer = await w.post('/v1/referrals', body);
    t.match(answer, { status: 422, body: { code: 'invalid' } });
    t.same(sorted(faultPaths(answer)), paths, JSON.stringify(body).slice(0, 80));
  }
  t.equal((await w.post('/v1/referrals', { shipmentId: unknownId, reason: 'x'.repeat(70_000) })).status, 413);
  t.match(await w.post('/v1/referrals'), { status: 422 }, 'no body at all');
});
