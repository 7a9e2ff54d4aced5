import { type Role, systemActor } from '@hammerhead/contracts';
import { closeCanceled } from '@hammerhead/decisions';
import { hashToken, newToken } from '@hammerhead/service-kit';
import { tokens, transaction } from '@hammerhead/storage';
import t from 'tap';
import { z } from 'zod';
import { releaseTo } from './partners/release.js';
import { append, type Header, type Logged, score } from './log.js';
import { type Answer, itemsOf, sorted, type World, world } from './world.js';

interface Held {
  readonly w: World;
  readonly logged: Logged;
  readonly id: string;
  readonly path: string;
}

let bills = 0;

/** A referral of a shipment of its own. */
async function referred(w: World, header: Partial<Header> = {}): Promise<Held> {
  const bill = `HOLD${(bills += 1)}`;
  const sent = await append(w, { number: `M-${bill}`, ...header }, [{ bill, masterBill: 'MASTER1' }]);
  const logged = sent.get(bill);
  if (logged === undefined) throw new Error('no such bill');
  await score(w, logged, { score: 8_500, tier: 1, headline: 'GLOCK SLIDE' });
  const [item] = itemsOf(await w.get(`/v1/referrals?q=${bill}`));
  const id = String(item?.['id']);
  return { w, logged, id, path: `/v1/referrals/${id}` };
}

const act = ({ w, path }: Held, verb: string, body: object, role: Role = 'analyst', version = '*') =>
  w.post(`${path}/${verb}`, body, role, { 'if-match': version });
const request = (held: Held, role?: Role) => act(held, 'hold', { action: 'request', reason: 'words' }, role);
const place = (held: Held, role: Role = 'supervisor') =>
  act(held, 'hold', { action: 'place', reason: 'words' }, role);
const lift = (held: Held, role?: Role, more: object = {}) =>
  act(held, 'hold', { action: 'lift', reason: 'words', ...more }, role);
const exam = (held: Held, action: string, level: string, role?: Role) =>
  act(
    held,
    'exam',
    {
      action,
      level,
      ...(action === 'record' ? { findings: 'nothing' } : {}),
      ...(action === 'waive' ? { ground: 'capacity' } : {}),
    },
    role,
  );
const dispose = (held: Held, disposition: string, role?: Role, more: object = {}) =>
  act(held, 'disposition', { disposition, ...more }, role);
const statusOf = async ({ w, path }: Held) => (await w.get(path)).body['status'];
const told = async ({ w, logged }: Held): Promise<unknown[]> => {
  const { rows } = await w.pool.query<Record<string, unknown>>(
    `select kind, feed_id, referral_id, tier, body::jsonb as body from event
      where feed_id is not null and body ->> 'bill' = $1 order by id`,
    [logged.bill],
  );
  return rows;
};
const done = (status: string) => ({ status: 200, body: { status, hint: null, rescoring: false } });
const refused = (status: number, code: string) => ({ status, body: { code } });

/** Asks with another token. */
async function token(
  w: World,
  subject: string,
  role: Role,
): Promise<(held: Held, verb: string, body: object) => Promise<Answer>> {
  const secret = newToken();
  await tokens.insert(w.pool, { hash: hashToken(secret), role, subject, createdBy: 'test' });
  return async ({ path }, verb, body) => {
    const response = await fetch(`${w.base}${path}/${verb}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json', 'if-match': '*' },
      body: JSON.stringify(body),
    });
    const answer = z.record(z.string(), z.unknown()).parse(await response.json());
    return { status: response.status, headers: response.headers, body: answer };
  };
}

t.test('requested, placed, examined twice, lifted by who asked', async (t) => {
  const held = await referred(await world(t));
  t.match(await request(held), { ...done('hold_requested'), headers: { get: Function } });
  t.same(await told(held), [], 'a feed hears nothing of a request');
  t.match(await place(held), done('held'));
  const told1 = await told(held);
  t.match(told1, [
    {
      kind: 'hold.placed',
      feed_id: 'feed-1',
      referral_id: null,
      tier: null,
      body: {
        bill: held.logged.bill,
        manifestNumber: `M-${held.logged.bill}`,
        placedAt: String,
        releasedAt: null,
      },
    },
  ]);
  t.match(await lift(held), refused(403, 'four_eyes'));
  t.match(await exam(held, 'start', 'nii'), done('examining'));
  t.match(await exam(held, 'start', 'intensive'), refused(409, 'wrong_state'), 'one at a time');
  t.match(await exam(held, 'record', 'intensive'), refused(409, 'wrong_state'), 'another is under way');
  t.match(await exam(held, 'record', 'nii'), done('held'), 'the hold stays');
  t.match(await exam(held, 'start', 'intensive'), done('examining'));
  t.match(await exam(held, 'record', 'intensive'), done('held'));
  t.match(await lift(held), done('new'));
  t.match((await told(held)).slice(1), [
    { kind: 'hold.released', feed_id: 'feed-1', body: { placedAt: String, releasedAt: String } },
  ]);
  t.match(itemsOf(await held.w.get(`${held.path}/timeline`)), [
    { kind: 'created', version: 1 },
    { kind: 'hold', action: 'requested', by: 'the analyst', version: 2, reason: 'words', ground: null },
    { kind: 'hold', action: 'placed', by: 'the supervisor', version: 3 },
    { kind: 'exam', action: 'started', level: 'nii', version: 4, findings: null },
    { kind: 'exam', action: 'recorded', level: 'nii', version: 5, findings: 'nothing' },
    { kind: 'exam', action: 'started', level: 'intensive', version: 6 },
    { kind: 'exam', action: 'recorded', level: 'intensive', version: 7 },
    { kind: 'hold', action: 'lifted', version: 8 },
  ]);
  t.match(await place(held), done('held'), 'it can be held again');
  t.match(await lift(held, 'supervisor'), refused(403, 'four_eyes'), 'and is not examined since');
});

t.test('which version was seen, and who may what', async (t) => {
  const w = await world(t);
  const held = await referred(w);
  t.match(
    await w.post(`${held.path}/hold`, { action: 'request', reason: 'x' }),
    refused(428, 'precondition_required'),
  );
  t.match(await request(held), done('hold_requested'));
  t.match(await act(held, 'hold', { action: 'place', reason: 'x' }, 'supervisor', '"1"'), {
    ...refused(412, 'stale'),
    body: { version: 2, detail: /^hold requested by the analyst at .*, because: words/ },
  });
  for (const role of ['analyst', 'investigator'] as const)
    t.match(await place(held, role), refused(403, 'forbidden'), `${role} does not place`);
  for (const role of ['feed', 'rule_author', 'auditor', 'partner', 'admin'] as const)
    for (const answer of [await request(held, role), await exam(held, 'start', 'documents', role)])
      t.match(answer, refused(403, 'forbidden'), role);
  t.match(
    await w.post(
      '/v1/referrals/01a3f6a0-7c1e-7d2b-9f40-a10000000005/hold',
      { action: 'request', reason: 'x' },
      'analyst',
      { 'if-match': '*' },
    ),
    refused(404, 'not_found'),
  );
  const faults = [
    { action: 'request' },
    { action: 'request', reason: ' ' },
    { action: 'drop', reason: 'x' },
    { action: 'request', reason: 'x', ground: 'capacity' },
    { action: 'lift', reason: 'x', ground: 'mood' },
  ];
  for (const body of faults)
    t.match(await act(held, 'hold', body), refused(422, 'invalid'), JSON.stringify(body));
  const examFaults = [
    { action: 'record', level: 'nii' },
    { action: 'start', level: 'glance' },
    { action: 'start', level: 'nii', ground: 'capacity' },
    { action: 'start', level: 'nii', findings: 'x' },
    { action: 'waive', level: 'nii' },
  ];
  for (const body of examFaults)
    t.match(await act(held, 'exam', body), refused(422, 'invalid'), JSON.stringify(body));
  t.equal(await statusOf(held), 'hold_requested', 'nothing of it was done');
});

t.test('four eyes: by person, whatever the token, and whoever it is assigned to', async (t) => {
  const w = await world(t);
  const twin = await token(w, 'the analyst', 'supervisor');
  const other = await token(w, 'another analyst', 'analyst');
  const held = await referred(w);
  await request(held);
  t.match(await exam(held, 'waive', 'nii'), refused(403, 'four_eyes'), 'asked, not placed');
  await place(held);
  await w.pool.query(`update referral set assignee = 'another analyst' where id = $1`, [held.id]);
  for (const [verb, body] of [
    ['exam', { action: 'waive', level: 'nii', ground: 'capacity' }],
    ['hold', { action: 'lift', reason: 'x', ground: 'capacity' }],
    ['disposition', { disposition: 'released', ground: 'capacity' }],
    ['disposition', { disposition: 'departed_partner_notified' }],
  ] as const) {
    t.match(await act(held, verb, body), refused(403, 'four_eyes'), `${verb} by who asked`);
    t.match(await twin(held, verb, body), refused(403, 'four_eyes'), `${verb} with another token`);
  }
  t.match(await exam(held, 'start', 'documents'), done('examining'));
  t.match(await exam(held, 'record', 'documents'), done('held'));
  t.match(await lift(held), refused(403, 'four_eyes'), 'papers alone are no exam of the cargo');
  t.match(await other(held, 'exam', { action: 'waive', level: 'nii', ground: 'capacity' }), done('held'));
  t.match(await lift(held), refused(403, 'four_eyes'), 'nor is a waiver');
  t.match(await other(held, 'hold', { action: 'lift', reason: 'x' }), {
    ...refused(422, 'invalid'),
    body: { errors: [{ path: 'ground' }] },
  });
  t.match(
    await other(held, 'hold', { action: 'lift', reason: 'x', ground: 'resolved' }),
    done('assigned'),
    'to whom it is assigned',
  );
  t.match(itemsOf(await w.get(`${held.path}/timeline`)).at(-1), {
    kind: 'hold',
    action: 'lifted',
    by: 'another analyst',
    ground: 'resolved',
  });
});

t.test('four eyes: whoever withdraws their own request has asked all the same', async (t) => {
  const w = await world(t);
  const waive = { action: 'waive', level: 'nii', ground: 'capacity' };
  const own = async (): Promise<Held> => {
    const held = await referred(w);
    await request(held);
    await lift(held);
    return held;
  };
  const clear = ({ id }: Held, role: Role) =>
    w.post('/v1/referrals/clear', { items: [{ id, version: 3 }], reason: 'x' }, role);
  const held = await own();
  for (const [verb, body] of [
    ['exam', waive],
    ['disposition', { disposition: 'exam_waived', ground: 'capacity' }],
    ['disposition', { disposition: 'unable_to_examine', ground: 'capacity' }],
    ['disposition', { disposition: 'released' }],
    ['disposition', { disposition: 'no_contraband' }],
  ] as const)
    t.match(await act(held, verb, body), refused(403, 'four_eyes'), JSON.stringify(body));
  t.match((await clear(held, 'analyst')).body, { cleared: [], forbidden: [held.id] });
  t.match((await clear(held, 'investigator')).body, { cleared: [held.id] }, 'somebody else may');

  const pending = await referred(w);
  await request(pending);
  t.match(await dispose(pending, 'released'), refused(403, 'four_eyes'), 'while it is asked for');
  t.match(await dispose(pending, 'released', 'investigator'), { status: 200 });
  await act(pending, 'reopen', { reason: 'x' });
  t.match(await dispose(pending, 'released'), { status: 200 }, 'once somebody else has let it go');

  const lifted = await referred(w);
  await request(lifted);
  await place(lifted);
  await lift(lifted, 'investigator', { ground: 'capacity' });
  t.match(await act(lifted, 'exam', waive), refused(403, 'four_eyes'), 'who asked never waives');
  t.match(await dispose(lifted, 'exam_waived', 'analyst', { ground: 'capacity' }), refused(403, 'four_eyes'));
  t.match(await dispose(lifted, 'released'), { status: 200 }, 'two have decided that it goes');

  const examined = await own();
  await place(examined);
  await exam(examined, 'start', 'nii');
  await exam(examined, 'record', 'nii');
  t.match(await dispose(examined, 'no_contraband'), { status: 200 }, 'it was examined since');

  const again = await own();
  const { bill } = again.logged;
  await append(w, { number: `M-${bill}`, revision: 2 }, [{ bill, canceled: true }]);
  await transaction(w.pool, (tx) => closeCanceled(tx, systemActor('scoring'), 500));
  t.equal(await statusOf(again), 'closed', 'nobody asks any more');
  const back = await append(w, { number: `M-${bill}`, revision: 3 }, [{ bill }]);
  await score(w, back.get(bill), { score: 8_500, tier: 1, headline: 'GLOCK SLIDE' });
  const [item] = itemsOf(await w.get(`/v1/referrals?q=${bill}`));
  t.not(item?.['id'], again.id);
  const anew = { ...again, path: `/v1/referrals/${String(item?.['id'])}` };
  t.match(await act(anew, 'exam', waive), refused(403, 'four_eyes'), 'the same cargo, referred anew');
  t.match(await dispose(anew, 'released'), refused(403, 'four_eyes'));
});

t.test('who places unasked has asked; who places what others asked has not', async (t) => {
  const w = await world(t);
  const unasked = await referred(w);
  await place(unasked);
  t.match(await lift(unasked, 'supervisor', { ground: 'partner' }), refused(403, 'four_eyes'));
  t.match(await lift(unasked, 'analyst', { ground: 'partner' }), done('new'));
  const asked = await referred(w);
  await request(asked);
  await place(asked);
  t.match(await lift(asked, 'supervisor', { ground: 'partner' }), done('new'));
});

t.test(
  'a request is ended by who asked, its assignee or who places holds, and no feed hears of it',
  async (t) => {
    const w = await world(t);
    const last = async ({ path }: Held) => itemsOf(await w.get(`${path}/timeline`)).at(-1);
    const asked = async () => {
      const held = await referred(w);
      await request(held);
      return held;
    };
    const own = await asked();
    t.match(await lift(own, 'investigator'), {
      ...refused(403, 'forbidden'),
      body: {
        detail: /^the analyst asked for the hold: they, its assignee or a supervisor end the request$/,
      },
    });
    t.equal(await statusOf(own), 'hold_requested');
    t.match(await lift(own), done('new'));
    t.same(await told(own), []);
    const said = 'request for a hold withdrawn by the analyst';
    t.match(await last(own), { kind: 'hold', action: 'withdrawn', by: 'the analyst', sentence: said });
    t.match(await lift(own), refused(409, 'wrong_state'));
    t.match(await request(own), done('hold_requested'), 'and can be made again');

    const assigned = await asked();
    t.match(await act(assigned, 'assign', { assignee: 'me' }, 'investigator'), { status: 200 });
    t.match(await lift(assigned, 'investigator'), done('assigned'));
    t.match(await last(assigned), { action: 'withdrawn', by: 'the investigator' });

    const declined = await asked();
    t.match(await lift(declined, 'supervisor'), done('new'));
    t.same(await told(declined), []);
    t.match(await last(declined), {
      action: 'declined',
      by: 'the supervisor',
      sentence: 'request for a hold declined by the supervisor',
    });
    t.match(await request(declined, 'supervisor'), done('hold_requested'));
    t.match(await lift(declined, 'supervisor'), done('new'));
    t.match(await last(declined), { action: 'withdrawn' }, 'their own');
  },
);

t.test('cargo that has departed can no longer be held', async (t) => {
  const w = await world(t);
  const departed = await referred(w, { departureAt: '2023-09-14T18:00:00Z' });
  const laden = await referred(w, { ladingAt: '2023-09-14T06:00:00Z' });
  const waiting = await referred(w, { ladingAt: '2099-01-14T06:00:00Z' });
  for (const answer of [await request(departed), await place(departed)])
    t.match(answer, {
      ...refused(409, 'cargo_gone'),
      body: { alternatives: ['redelivery_ordered', 'departed_partner_notified'] },
    });
  t.match(await place(waiting), done('held'), 'the twin that has not');
  const hour = 3_600_000;
  const soon = await referred(w, { departureAt: new Date(Date.now() + hour).toISOString() });
  const { stoppableUntil, ladingStated } = (await w.get(soon.path)).body;
  t.ok(
    Date.parse(String(stoppableUntil)) < Date.now(),
    'laden by the lead of its mode, which is an estimate',
  );
  t.equal(ladingStated, false);
  t.match(
    await dispose(soon, 'redelivery_ordered'),
    refused(409, 'wrong_state'),
    'it may still stand on the dock',
  );
  t.match(await place(soon), done('held'), 'so that it can be held');
  t.match((await w.get(laden.path)).body, { ladingStated: true });
  t.match(await dispose(laden, 'redelivery_ordered'), refused(409, 'wrong_state'), 'it can be taken off');
  t.match(await place(laden), done('held'), 'a lading that has passed forbids nothing');
  const revised = await append(w, { number: `M-${departed.logged.bill}`, revision: 2 }, [
    { bill: departed.logged.bill },
  ]);
  t.ok(revised.has(departed.logged.bill));
  t.match(await place(departed), done('held'), 'a newer revision departs later');
});

t.test('a feed takes no hold away that somebody asked for', async (t) => {
  const w = await world(t);
  const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
  const revise = (held: Held, times: Pick<Header, 'departureAt' | 'ladingAt'>) =>
    append(w, { number: `M-${held.logged.bill}`, revision: 2, ...times }, [{ bill: held.logged.bill }]);
  const laden = await referred(w);
  await request(laden);
  await revise(laden, { ladingAt: inHours(-1), departureAt: inHours(1) });
  t.match(await place(laden), { ...done('held'), body: { status: 'held', hint: null } });
  const departed = await referred(w);
  await request(departed);
  await revise(departed, { departureAt: inHours(-1) });
  const actions = z.array(z.record(z.string(), z.unknown()));
  const placing = actions
    .parse((await w.get(departed.path, 'supervisor')).body['actions'])
    .find(({ action }) => action === 'place');
  const said = /by its manifest it departed at .*, after the hold was asked for$/;
  t.match(placing, { brings: said });
  t.notOk(placing?.['blocked']);
  t.match(await place(departed), { status: 200, body: { status: 'held', hint: said } });
  t.match(await told(departed), [{ kind: 'hold.placed' }]);
  const unasked = await referred(w);
  await revise(unasked, { departureAt: inHours(-1) });
  t.match(await place(unasked), refused(409, 'cargo_gone'), 'nobody asked in time');
});

t.test('who asked does not let go alone what an exam found something in', async (t) => {
  const w = await world(t);
  for (const result of ['nothing_found', 'anomaly', 'contraband'] as const) {
    const held = await referred(w);
    await request(held);
    await place(held);
    await exam(held, 'start', 'nii');
    const recorded = { action: 'record', level: 'nii', findings: 'words', result };
    t.match(await act(held, 'exam', { ...recorded, result: 'odd' }), refused(422, 'invalid'));
    t.match(await act(held, 'exam', recorded), done('held'));
    t.match(itemsOf(await w.get(`${held.path}/timeline`)).at(-1), {
      action: 'recorded',
      result,
      sentence: `exam (nii) recorded by the analyst: ${result.replaceAll('_', ' ')}`,
    });
    if (result !== 'nothing_found') {
      for (const answer of [await lift(held), await dispose(held, 'released')])
        t.match(answer, refused(403, 'four_eyes'), result);
      t.match(await lift(held, 'investigator'), done('new'), 'somebody else does');
    } else t.match(await lift(held), done('new'));
  }
  const waived = { action: 'waive', level: 'nii', ground: 'capacity', result: 'anomaly' };
  t.match(await act(await referred(w), 'exam', waived), {
    ...refused(422, 'invalid'),
    body: { errors: [{ path: 'result' }] },
  });
});

t.test('exams: papers anytime, cargo while it is held', async (t) => {
  const held = await referred(await world(t));
  for (const level of ['nii', 'tailgate', 'intensive'])
    t.match(await exam(held, 'start', level), refused(409, 'wrong_state'), `${level} without a hold`);
  t.match(await exam(held, 'record', 'documents'), refused(409, 'wrong_state'), 'not begun');
  t.match(await exam(held, 'start', 'documents'), done('examining'));
  t.match(await place(held), done('examining'), 'and the cargo is stopped meanwhile');
  t.match(await place(held), refused(409, 'wrong_state'));
  t.match(await exam(held, 'record', 'documents'), done('held'));
  t.match(await exam(held, 'start', 'nii'), done('examining'));
  t.match(
    await lift(held, 'analyst', { ground: 'capacity' }),
    refused(409, 'wrong_state'),
    'it is being examined',
  );
  t.match(await exam(held, 'waive', 'nii'), done('held'), 'one that had begun');
  t.match(await exam(held, 'waive', 'intensive'), done('held'), 'one that had not');
});

t.test('a disposition lets cargo go, or keeps it', async (t) => {
  const w = await world(t);
  const end = async (disposition: string, more: object = {}) => {
    const held = await referred(w);
    const supervised = disposition === 'controlled_delivery';
    if (supervised) await request(held);
    await place(held);
    const number = `M-${held.logged.bill}`;
    if (disposition === 'departed_partner_notified') {
      await releaseTo(w, held.path, { agency: 'JCA', countries: ['JM'] });
      await w.pool.query(`update manifest set departure_at = now() - interval '1 hour' where number = $1`, [
        number,
      ]);
    }
    if (disposition === 'shipment_canceled')
      await append(w, { number, revision: 2 }, [{ bill: held.logged.bill, canceled: true }]);
    const by = supervised ? 'supervisor' : 'analyst';
    t.match(await dispose(held, disposition, by, more), { status: 200 }, disposition);
    return held;
  };
  for (const disposition of [
    'seized_firearms',
    'seized_parts',
    'seized_ammunition',
    'seized_other',
    'detained_for_license',
  ])
    t.equal((await told(await end(disposition))).length, 1, `${disposition} keeps it`);
  for (const disposition of ['no_contraband', 'released', 'unable_to_examine', 'shipment_canceled'])
    t.match(
      (await told(await end(disposition, { ground: 'capacity' })))[1],
      { kind: 'hold.released' },
      disposition,
    );
  for (const disposition of ['departed_partner_notified', 'controlled_delivery'])
    t.match((await told(await end(disposition)))[1], { kind: 'hold.released' }, disposition);

  const kept = await end('seized_parts');
  t.match(await act(kept, 'reopen', { reason: 'airsoft' }), { body: { status: 'held', rescoring: true } });
  t.match(await dispose(kept, 'released', 'analyst'), {
    ...refused(422, 'invalid'),
    body: { errors: [{ path: 'ground' }] },
  });
  t.match(await dispose(kept, 'released', 'analyst', { ground: 'resolved' }), { status: 200 });
  t.match(await act(kept, 'reopen', { reason: 'no' }), done('new'), 'what was let go is not held again');
  t.equal((await told(kept)).length, 2);
  t.match(itemsOf(await w.get(`${kept.path}/timeline`)), [
    { kind: 'created' },
    { kind: 'hold' },
    { kind: 'closed', hold: 'kept', ground: null },
    { kind: 'reopened' },
    { kind: 'closed', hold: 'released', ground: 'resolved' },
    { kind: 'reopened' },
  ]);

  const pending = await referred(w);
  await place(pending);
  t.match(await dispose(pending, 'license_determination_pending'), { status: 200, body: { status: 'held' } });
  const begun = await referred(w);
  await place(begun);
  await exam(begun, 'start', 'intensive');
  t.match(await dispose(begun, 'seized_parts'), { status: 200 }, 'found while it was examined');
  await act(begun, 'reopen', { reason: 'x' });
  t.match(await exam(begun, 'start', 'nii'), done('examining'), 'the exam has ended with the referral');
});

t.test('a hold lasts through revisions of the manifest, and through its cancellation', async (t) => {
  const w = await world(t);
  const held = await referred(w);
  await place(held);
  const { bill } = held.logged;
  const next = await append(w, { number: `M-${bill}`, revision: 2 }, [{ bill, consignee: 'Other' }]);
  await score(w, next.get(bill), { score: 8_500, tier: 1, headline: 'GLOCK SLIDE' });
  t.equal(await statusOf(held), 'held');
  await append(w, { number: `M-${bill}`, revision: 3 }, [{ bill, canceled: true }]);
  t.equal(await statusOf(held), 'held');
  t.match(
    await exam(held, 'start', 'nii'),
    done('examining'),
    'what was canceled may still stand on the dock',
  );
  t.match(await place(held), refused(409, 'wrong_state'));
});

t.test('two who place at once: one does', async (t) => {
  const held = await referred(await world(t));
  const answers = await Promise.all(Array.from({ length: 8 }, () => place(held)));
  t.same(sorted(answers.map(({ status }) => status)), [200, ...Array.from({ length: 7 }, () => 409)]);
  t.equal((await told(held)).length, 1);
});

t.test('the database refuses what the verbs would', async (t) => {
  const { pool, ...w } = await world(t);
  const held = await referred({ pool, ...w });
  await place(held);
  const end = (by: string, more: string) =>
    pool.query(
      `update hold set released_by = $1, released_at = now(), released_position = 1, how = 'lifted' ${more}`,
      [by],
    );
  await t.rejects(end('the supervisor', `, ground = 'capacity'`), { code: '23514' }, 'by who asked');
  await t.rejects(end('the analyst', ''), { code: '23514' }, 'without a ground');
  await t.rejects(
    pool.query(
      `insert into hold (id, referral_id, shipment_id, feed_id, manifest_number, bill, requested_by, requested_at)
       select gen_random_uuid(), referral_id, shipment_id, feed_id, manifest_number, bill, 'x', now() from hold`,
    ),
    { code: '23505' },
    'a second one',
  );
  await t.rejects(
    pool.query(
      `insert into exam (id, referral_id, hold_id, hold_asked_by, level, ended_by, ended_at, outcome, ground)
       select gen_random_uuid(), referral_id, id, asked_by, 'nii', asked_by, now(), 'waived', 'capacity' from hold`,
    ),
    { code: '23514' },
    'waived by who asked',
  );
  await t.resolves(end('the analyst', `, ground = 'capacity'`), 'the twin');
});
