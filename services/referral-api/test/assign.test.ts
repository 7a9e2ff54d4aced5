import t from 'tap';
import { z } from 'zod';
import { colleague } from './colleagues.js';
import { referMany } from './many.js';
import { unknownId } from './routes.js';
import { faultPaths, itemsOf, world } from './world.js';

t.test('nothing is assigned to who has left: they are no colleague', async (t) => {
  const w = await world(t);
  const [id = ''] = await referMany(w, 1);
  const path = `/v1/referrals/${id}/assign`;
  const sue = await colleague(w, 'Sue', 'supervisor');
  for (const who of ['Ann', 'Ben', 'Cat']) await colleague(w, who);
  await w.pool.query(`update token set revoked_at = now() where subject in ('Ann', 'Ben')`);
  await w.pool.query(`update person set last_seen_at = now() - interval '91 days' where subject <> 'Ben'`);
  const listed = itemsOf(await sue.get('/v1/people?may=referral:work')).map(({ subject }) => subject);
  t.same(
    listed.filter((one) => one === 'Ann' || one === 'Ben' || one === 'Cat'),
    ['Ben', 'Cat'],
    'seen lately, and with a token',
  );
  for (const assignee of ['Ann', 'Nobody'])
    t.match(await sue.post(path, { assignee }, 1), {
      status: 422,
      body: { errors: [{ path: 'assignee', message: /is no colleague/ }] },
    });
  t.match(await sue.post(path, { assignee: 'Ben' }, 1), { status: 200 });
  t.match(await sue.post(path, { assignee: 'Cat' }, 2), { status: 200 });
});

t.test('taken, given back, handed on; a supervisor assigns any to any', async (t) => {
  const w = await world(t);
  const [id = ''] = await referMany(w, 1);
  const path = `/v1/referrals/${id}/assign`;
  const [ann, ben, sue] = [
    await colleague(w, 'Ann'),
    await colleague(w, 'Ben', 'investigator'),
    await colleague(w, 'Sue', 'supervisor'),
  ];
  t.match(await ann.post(path, { assignee: 'me' }), { status: 428 });
  t.match(await ann.post(path, { assignee: 'Ben' }, 1), { status: 403, body: { detail: /take it first/ } });
  t.match(await ann.post(path, { assignee: null }, 1), { status: 409 });
  const taken = await ann.post(path, { assignee: 'me' }, 1);
  t.match(taken, { status: 200, body: { status: 'assigned', assignee: 'Ann', version: 2 } });
  t.equal(taken.headers.get('etag'), '"2"');
  t.match(await ben.post(path, { assignee: 'me' }, 1), {
    status: 412,
    body: { detail: /^taken by Ann at /, changes: [{ kind: 'assigned', version: 2 }] },
  });
  t.match(await ben.post(path, { assignee: 'me' }, 2), {
    status: 403,
    body: { code: 'forbidden', detail: /^it is assigned to Ann, who can hand it to you/ },
  });
  t.match(await ben.post(path, { assignee: null }, 2), { status: 403 });
  t.match(await ann.post(path, { assignee: 'Ann' }, 2), { status: 409 });
  t.match(await ann.post(path, { assignee: 'Ben' }, 2), { status: 200, body: { assignee: 'Ben' } });
  t.match(await ann.post(path, { assignee: 'me' }, 3), { status: 403 });
  t.match(await sue.post(path, { assignee: 'Ben' }, 3), { status: 409 }, 'it is');
  t.match(await sue.post(path, { assignee: 'Ann' }, 3), { status: 200 });
  t.match(await ann.post(path, { assignee: null }, 4), {
    status: 200,
    body: { status: 'new', assignee: null },
  });
  t.match(await sue.post(path, { assignee: 'me' }, 5), { status: 200 });
  t.same(
    itemsOf(await sue.get(`/v1/referrals/${id}/timeline`)).map(({ sentence }) => sentence),
    [
      'referred by scoring',
      'taken by Ann',
      'assigned to Ben by Ann',
      'assigned to Ann by Sue',
      'given back by Ann',
      'taken by Sue',
    ],
  );
  await sue.post(`/v1/referrals/${id}/disposition`, { disposition: 'released' }, '*');
  t.match(await sue.post(path, { assignee: null }, '*'), {
    status: 409,
    body: { code: 'wrong_state', detail: /^closed by Sue/ },
  });
  t.match(await sue.post(`/v1/referrals/${unknownId}/assign`, { assignee: 'me' }, '*'), { status: 404 });
});

t.test('who may not work referrals is answered as who does not exist', async (t) => {
  const w = await world(t);
  const [id = ''] = await referMany(w, 1);
  const sue = await colleague(w, 'Sue', 'supervisor');
  await colleague(w, 'Art', 'auditor');
  await colleague(w, 'Pat', 'partner', false);
  await colleague(w, 'Sam', 'analyst', false);
  const refused = async (assignee: string) => {
    const { status, body } = await sue.post(`/v1/referrals/${id}/assign`, { assignee }, 1);
    return { status, told: { ...body, instance: '' } };
  };
  const nobody = await refused('Nobody');
  t.match(nobody, { status: 422, told: { errors: [{ path: 'assignee' }] } });
  for (const subject of ['Art', 'Pat', 'Sam', 'none']) t.same(await refused(subject), nobody, subject);
  for (const assignee of ['', ' ', 'a\0', 7]) {
    const answer = await sue.post(`/v1/referrals/${id}/assign`, { assignee }, 1);
    t.same([answer.status, faultPaths(answer)], [422, ['assignee']]);
  }
});

t.test('colleagues with their load, in pages', async (t) => {
  const w = await world(t);
  const ids = await referMany(w, 5);
  const [ann, ben] = [await colleague(w, 'Ann'), await colleague(w, 'Ben')];
  await colleague(w, 'Art', 'auditor');
  await colleague(w, 'Sam', 'analyst', false);
  for (const id of ids.slice(0, 3)) await ann.post(`/v1/referrals/${id}/assign`, { assignee: 'me' }, 1);
  for (const id of ids.slice(3)) await ben.post(`/v1/referrals/${id}/assign`, { assignee: 'me' }, 1);
  await ben.post(`/v1/referrals/${ids[3] ?? ''}/disposition`, { disposition: 'released' }, '*');
  const all = await ann.get('/v1/people?may=referral:work');
  t.same(itemsOf(all), [
    { subject: 'Ann', name: 'Ann', role: 'analyst', agency: null, open: 3 },
    { subject: 'Ben', name: 'Ben', role: 'analyst', agency: null, open: 1 },
  ]);
  const first = await ann.get('/v1/people?limit=1');
  t.match(itemsOf(first), [{ subject: 'Ann' }]);
  t.match(itemsOf(await ann.get(`/v1/people?limit=1&cursor=${String(first.body['nextCursor'])}`)), [
    { subject: 'Ben' },
  ]);
  t.match(itemsOf(await ann.get('/v1/people?may=audit:read')), [{ subject: 'Art' }]);
  t.match(await ann.get('/v1/people?may=referral:wrok'), {
    status: 422,
    body: { errors: [{ path: 'may', message: /did you mean referral:work/ }] },
  });
});

t.test('the queue is counted by the filters of the list', async (t) => {
  const w = await world(t);
  const ids = await referMany(w, 8);
  const [ann, ben] = [await colleague(w, 'Ann'), await colleague(w, 'Ben')];
  await ann.post(`/v1/referrals/${ids[0] ?? ''}/assign`, { assignee: 'me' }, 1);
  await ben.post(`/v1/referrals/${ids[1] ?? ''}/assign`, { assignee: 'me' }, 1);
  await ben.post(`/v1/referrals/${ids[2] ?? ''}/disposition`, { disposition: 'released' }, 1);
  await w.pool.query(`update referral set respond_by = now() - interval '1 hour' where id = any ($1)`, [
    ids.slice(2, 5),
  ]);
  const { status, body } = await ann.get('/v1/referrals/counts');
  t.equal(status, 200);
  t.match(body, {
    total: 7,
    status: { new: 5, assigned: 2, closed: 0, held: 0 },
    destination: { JM: 7 },
    assignee: { me: 1, none: 5, others: 1 },
    overdue: 2,
    atRisk: 0,
    cut: false,
  });
  const tiers = z.record(z.string(), z.number()).parse(body['tier']);
  t.equal(
    Object.values(tiers).reduce((sum, count) => sum + count, 0),
    7,
  );
  for (const filter of ['assignee=me', 'assignee=none', 'status=any', 'tier=1', 'q=many-3', 'overdue=true']) {
    const counted = await ann.get(`/v1/referrals/counts?${filter}`);
    const listed = itemsOf(await ann.get(`/v1/referrals?limit=200&${filter}`));
    t.equal(counted.body['total'], listed.length, filter);
  }
  t.match(await ann.get('/v1/referrals/counts?sort=urgency'), { status: 422 });
});

t.test('notes: in the timeline and by themselves, and no new version', async (t) => {
  const w = await world(t);
  const [id = ''] = await referMany(w, 1);
  const [ann, ben] = [await colleague(w, 'Ann'), await colleague(w, 'Ben')];
  const path = `/v1/referrals/${id}/notes`;
  const note = await ann.post(path, { text: ' called the forwarder ' });
  t.match(note, { status: 201, body: { by: 'Ann', text: 'called the forwarder', decision: Number } });
  t.match(await ann.post(path, { text: 'x' }, 7), { status: 412, body: { code: 'stale', version: 1 } });
  await ben.post(`/v1/referrals/${id}/disposition`, { disposition: 'released' }, 1);
  t.match(
    await ben.post(path, { text: 'he rang back' }, 2),
    { status: 201 },
    'a closed one takes notes, too',
  );
  const first = await ann.get(`${path}?limit=1`);
  t.same(itemsOf(first), [note.body]);
  t.match(itemsOf(await ann.get(`${path}?cursor=${String(first.body['nextCursor'])}`)), [{ by: 'Ben' }]);
  t.match(itemsOf(await ann.get(`/v1/referrals/${id}/timeline`)), [
    { kind: 'created' },
    { kind: 'noted', version: null, by: 'Ann', note: note.body['id'], text: 'called the forwarder' },
    { kind: 'closed', version: 2 },
    { kind: 'noted', version: null, by: 'Ben' },
  ]);
  const late = await ann.post(`/v1/referrals/${id}/reopen`, { reason: 'x' }, 1);
  t.match(late, { status: 412, body: { changes: [{ kind: 'closed' }] } });
  t.equal(
    z.array(z.unknown()).parse(late.body['changes']).length,
    1,
    'a note is no change that one has to know',
  );
  t.match(await ann.post(`/v1/referrals/${unknownId}/notes`, { text: 'x' }), { status: 404 });
  t.match(await ann.get(`/v1/referrals/${unknownId}/notes`), { status: 404 });
  for (const text of ['', 'a\0', 'x'.repeat(4_001)])
    t.match(await ann.post(path, { text }), { status: 422, body: { errors: [{ path: 'text' }] } });
});
