import type { EventRow } from '@hammerhead/storage';
import t from 'tap';
import { eventText } from '../src/events/event-text.js';
import { append, score } from './log.js';
import { agree } from './partners/agreement.js';
import { type Officer, officer } from './partners/officer.js';
import { release } from './partners/release.js';
import { faultPaths, itemsOf, type World, world } from './world.js';

t.setTimeout(120_000);

/** A shipment released to Jamaica and to Trinidad and Tobago, an officer of each, and a second one of Jamaica. */
async function released(w: World, bill = 'AAA') {
  const bills = await append(w, { number: `M-${bill}` }, [{ bill }]);
  await score(w, bills.get(bill), { score: 8_000, tier: 1 });
  const referral = String(itemsOf(await w.get(`/v1/referrals?q=${bill}`))[0]?.['id']);
  const jamaica = { agency: 'JCA', countries: ['JM'], agreement: await agree(w, 'JCA', ['JM']) };
  const trinidad = { agency: 'TTC', countries: ['TT'], agreement: await agree(w, 'TTC', ['TT']) };
  const id = await release(w, bills.get(bill), [jamaica, trinidad], { referral });
  return {
    id,
    referral,
    shipment: bills.get(bill)?.id ?? '',
    agreement: jamaica.agreement,
    jo: await officer(w, 'jo', 'JCA', { countries: ['JM'] }),
    joe: await officer(w, 'joe', 'JCA', { countries: ['JM'] }),
    tim: await officer(w, 'tim', 'TTC', { countries: ['TT'] }),
  };
}

const count = async ({ pool }: World, sql: string): Promise<number> => {
  const { rows } = await pool.query<{ count: number }>(`select count(*) from ${sql}`);
  return rows[0]?.count ?? -1;
};

t.test('an acknowledgment stands from the first time on', async (t) => {
  const w = await world(t);
  const { id, jo, joe } = await released(w);
  const path = `/v1/releases/${id}/acknowledgment`;
  const first = await jo.post(path, {});
  t.match(first, { status: 200, body: { id, acknowledgedBy: 'jo' } });
  for (const again of [await jo.post(path), await joe.post(path, {})]) t.same(again.body, first.body);
  t.equal(await count(w, `decision where kind = 'release_acknowledged'`), 1);
  t.equal(await count(w, `audit_entry where act = 'release_acknowledged' and target = 'release/${id}'`), 1);
});

t.test('what one may not know is answered as what there is not, by every verb', async (t) => {
  const w = await world(t);
  const { id, jo, agreement } = await released(w);
  const other = await officer(w, 'bo', 'BCA', { countries: ['BS'] });
  const elsewhere = await officer(w, 'ja', 'JCA', { countries: ['BS'] });
  const verbs = {
    acknowledgment: {},
    answer: { outcome: 'in_transit' },
    correction: { outcome: 'unable', reason: 'x' },
    question: { text: 'x' },
  };
  const never = '01a3f6b1-2b3c-7d4e-9f50-617283940516';
  const all = async (who: typeof jo, release: string) => {
    const answers = [];
    for (const [verb, body] of Object.entries(verbs)) {
      const { status, body: told } = await who.post(`/v1/releases/${release}/${verb}`, body);
      answers.push({ status, ...told, instance: undefined });
    }
    return answers;
  };
  const none = await all(jo, never);
  t.ok(none.every(({ status }) => status === 404));
  for (const who of [other, elsewhere]) t.same(await all(who, id), none);
  await w.pool.query(
    `update agreement set suspended_at = now(), suspended_by = 'x', suspension_reason = 'x' where id = $1`,
    [agreement],
  );
  t.same(await all(jo, id), none, 'nor while its agreement is suspended');
  t.equal(await count(w, 'release_message'), 0);
  t.equal(await count(w, `decision where kind like 'partner_%' or kind = 'release_acknowledged'`), 0);
  for (const role of ['analyst', 'supervisor', 'feed', 'admin'] as const)
    t.match(await w.post(`/v1/releases/${id}/answer`, verbs.answer, role), { status: 403 }, role);
});

t.test('of two officers who answer at once one is heard, and the other is told what stands', async (t) => {
  const w = await world(t);
  const { id, jo, joe } = await released(w);
  const path = `/v1/releases/${id}/answer`;
  const answers = await Promise.all([
    jo.post(path, { outcome: 'found', items: [{ type: 'pistol', count: 2 }] }),
    joe.post(path, { outcome: 'examined_clean' }),
  ]);
  const [heard, refused] = answers.toSorted((a, b) => a.status - b.status);
  t.same([heard?.status, refused?.status], [200, 409]);
  t.match(heard?.body, { kind: 'answer', number: 1, standing: true, marks: null });
  t.match(refused?.body, {
    code: 'wrong_state',
    detail: new RegExp(`${String(heard?.body['outcome'])} by ${String(heard?.body['by'])} at`),
  });
  t.equal(await count(w, 'release_message'), 1);
  t.equal(await count(w, `decision where kind = 'partner_answer'`), 1);
});

t.test('a correction takes the place of an answer, which is kept; in transit is no last word', async (t) => {
  const w = await world(t);
  const { id, jo, joe } = await released(w);
  const path = `/v1/releases/${id}`;
  const correction = { outcome: 'examined_clean', reason: 'the wrong barrel' };
  t.match(await jo.post(`${path}/correction`, correction), { status: 409, body: { code: 'wrong_state' } });
  t.match(await jo.post(`${path}/answer`, { outcome: 'in_transit' }), { status: 200, body: { number: 1 } });
  t.match(await joe.post(`${path}/answer`, { outcome: 'in_transit' }), { status: 409 });
  const found = { outcome: 'found', items: [{ type: 'rifle', count: 1 }], arrivedAt: '2020-01-16T11:00:00Z' };
  t.match(await joe.post(`${path}/answer`, found), {
    status: 200,
    body: { number: 2, outcome: 'found', items: found.items, arrivedAt: /^2020-01-16T11:00:00/, by: 'joe' },
  });
  t.match(await jo.post(`${path}/correction`, correction), {
    status: 200,
    body: { kind: 'correction', number: 3, reason: 'the wrong barrel', items: [], standing: true },
  });
  const { rows } = await w.pool.query(
    `select kind, body ->> 'outcome' as outcome from release_message order by number`,
  );
  t.same(rows, [
    { kind: 'answer', outcome: 'in_transit' },
    { kind: 'answer', outcome: 'found' },
    { kind: 'correction', outcome: 'examined_clean' },
  ]);
  const decisions = await w.pool.query<{ body: object }>(
    `select body::jsonb as body from decision where kind in ('partner_answer', 'partner_correction') order by position`,
  );
  t.match(decisions.rows.at(-1)?.body, { outcome: 'examined_clean', corrects: Number });
  t.notMatch(JSON.stringify(decisions.rows), /barrel/, 'the log keeps no words');
});

t.test('an answer that was withdrawn meanwhile is not heard', async (t) => {
  const w = await world(t);
  const { id, jo } = await released(w);
  const client = await w.pool.connect();
  await client.query('begin');
  await client.query(
    `update release_recipient set withdrawn_at = now(), withdrawn_by = 'x', withdrawal_reason = 'x'
      where release_id = $1 and agency = 'JCA'`,
    [id],
  );
  const answering = jo.post(`/v1/releases/${id}/answer`, { outcome: 'unable' });
  await new Promise((resolve) => setTimeout(resolve, 300));
  await client.query('commit');
  client.release();
  t.match(await answering, { status: 404 });
  t.equal(await count(w, 'release_message'), 0);
});

t.test('firearms, parts and ammunition are a seizure, once, whoever confirms it', async (t) => {
  const w = await world(t);
  const { id, referral, jo, tim } = await released(w);
  const standing = async () => {
    const { rows } = await w.pool.query<{ position: number }>(
      'select position from seizure where revoked_by is null',
    );
    return rows.map(({ position }) => position);
  };
  const rescores = () => count(w, `rescore where cause = 'seizure'`);
  const say = (who: typeof jo, verb: string, body: object) => who.post(`/v1/releases/${id}/${verb}`, body);
  const steps = async (what: string, seizures: number, asked: number) => {
    t.equal((await standing()).length, seizures, what);
    t.equal(await rescores(), asked, `${what}: scored again`);
  };
  await say(jo, 'answer', { outcome: 'found', items: [{ type: 'narcotics', count: 2, unit: 'kg' }] });
  await steps('narcotics are found, and scoring looks for none', 0, 0);
  await say(jo, 'correction', {
    outcome: 'found',
    items: [{ type: 'round', count: 50 }],
    reason: 'under it',
  });
  await steps('ammunition', 1, 1);
  await say(jo, 'correction', { outcome: 'found', items: [{ type: 'pistol', count: 1 }], reason: 'more' });
  await steps('the same seizure still', 1, 1);
  await say(tim, 'answer', { outcome: 'found', items: [{ type: 'magazine', count: 1 }] });
  await steps('another partner says so, too', 1, 1);
  await say(jo, 'correction', { outcome: 'examined_clean', reason: 'toys' });
  await steps('which keeps it', 1, 1);
  const dispose = async (disposition: string) =>
    w.post(
      `/v1/referrals/${referral}/disposition`,
      { disposition, seizure: { what: 'magazine', count: 1 } },
      'investigator',
      { 'if-match': '*' },
    );
  t.match(await dispose('seized_parts'), { status: 200, body: { rescoring: false } }, 'it was known');
  await steps('not doubled', 1, 1);
  const reopen = () =>
    w.post(`/v1/referrals/${referral}/reopen`, { reason: 'x' }, 'supervisor', { 'if-match': '*' });
  t.match(await reopen(), { status: 200, body: { rescoring: false } });
  await steps('not lost, since a partner says it still', 1, 1);
  t.match(await dispose('seized_parts'), { status: 200 });
  await say(tim, 'correction', { outcome: 'examined_clean', reason: 'toys' });
  await steps('not lost, since the referral says it still', 1, 1);
  t.match(await reopen(), { status: 200, body: { rescoring: true } });
  await steps('nobody says it any more', 0, 2);
  await say(tim, 'correction', { outcome: 'found', items: [{ type: 'part', count: 1 }], reason: 'no toys' });
  await steps('and it may come back', 1, 3);
  await say(tim, 'correction', { outcome: 'not_arrived', reason: 'another box' });
  await steps('and go', 0, 4);
});

t.test('a reply goes to one recipient, by nobody’s name, and never where it would not be read', async (t) => {
  const w = await world(t);
  const { id, jo, tim, agreement } = await released(w);
  t.match(await jo.post(`/v1/releases/${id}/question`, { text: 'which barrel?' }), {
    status: 200,
    body: { kind: 'question', number: 1, text: 'which barrel?', by: 'jo' },
  });
  const sue = await officer(w, 'sue', 'CBP', 'supervisor');
  const reply = (body: object) => sue.post(`/v1/released/${id}/reply`, body);
  const unsaid = await reply({ text: 'the blue one' });
  t.match(unsaid, { status: 422 }, 'to which of two?');
  t.same(faultPaths(unsaid), ['agency']);
  t.same(faultPaths(await reply({ agency: 'XXX', text: 'x' })), ['agency']);
  t.match(await reply({ agency: 'JCA', text: 'the blue one' }), {
    status: 200,
    body: { agency: 'JCA', number: 2, by: 'sue', text: 'the blue one' },
  });
  const { body: others } = await tim.get(`/v1/releases/${id}`);
  t.same(others['messages'], [], 'the other recipient reads nothing of it');
  const marked = (marks: object) => reply({ agency: 'JCA', text: 'x', marks });
  for (const [marks, path] of [
    [{ tlp: 'RED' }, 'marks.tlp'],
    [{ dissemination: ['NOFORN'] }, 'marks.dissemination'],
    [{ dissemination: ['FED ONLY'] }, 'marks.dissemination'],
    [{ dissemination: ['FEDCON'] }, 'marks.dissemination'],
    [{ relTo: ['USA', 'TT'] }, 'marks.relTo'],
  ] as const) {
    const refused = await marked(marks);
    t.match(refused, { status: 422, body: { code: 'marks_forbid' } });
    t.same(faultPaths(refused), [path]);
  }
  t.match(await marked({ tlp: 'GREEN', relTo: ['USA', 'JM'] }), { status: 200, body: { number: 3 } });
  t.match(await w.post(`/v1/released/${id}/reply`, { agency: 'JCA', text: 'x' }, 'analyst'), { status: 403 });
  t.match(await sue.post(`/v1/released/01a3f6b1-2b3c-7d4e-9f50-617283940516/reply`, { text: 'x' }), {
    status: 404,
  });
  await w.pool.query(
    `update agreement set ended_at = now(), ended_by = 'x', end_reason = 'x' where id = $1`,
    [agreement],
  );
  t.match(await reply({ agency: 'JCA', text: 'x' }), { status: 409, body: { code: 'wrong_state' } });
});

t.test('what is wrong with an answer is told with its path', async (t) => {
  const w = await world(t);
  const { id, jo } = await released(w);
  const answer = async (body: object) => faultPaths(await jo.post(`/v1/releases/${id}/answer`, body));
  t.same(await answer({ outcome: 'lost' }), ['outcome']);
  t.same(await answer({ outcome: 'unable', items: [{ type: 'part', count: 1 }] }), ['items']);
  t.same(await answer({ outcome: 'found', items: [{ type: 'part', count: 0 }] }), ['items[0].count']);
  t.same(await answer({ outcome: 'found', items: [{ type: 'pistol', count: 1.5 }] }), ['items[0].count']);
  t.same(await answer({ outcome: 'not_arrived', arrivedAt: '2020-01-16T11:00:00Z' }), ['arrivedAt']);
  t.same(await answer({ outcome: 'unable', arrivedAt: '2099-01-16T11:00:00Z' }), ['arrivedAt']);
  for (const note of ['a\u202eb', 'a\u2066b']) t.same(await answer({ outcome: 'unable', note }), ['note']);
  t.same(await answer({ outcome: 'found', marks: { tlp: 'AMBER+STRICT' } }), ['marks.tlp']);
  for (const marks of [
    { tlp: 'RED', recipients: ['nobody-at-all'] },
    { tlp: 'RED', recipients: ['jo'] },
    { tlp: 'RED' },
  ])
    t.same(await answer({ outcome: 'found', marks }), ['marks.tlp']);
  t.same(await answer({ outcome: 'found', marks: { relTo: ['USA', 'ZZ'] } }), ['marks.relTo[1]']);
  t.same(await answer({ outcome: 'found', note: 'a\u0000b' }), ['note']);
  t.equal(await count(w, 'release_message'), 0);
});

t.test('officers of the United States hear that a partner acted, and no word of what was said', async (t) => {
  const w = await world(t);
  const { id, jo } = await released(w);
  const path = `/v1/releases/${id}`;
  await jo.post(`${path}/acknowledgment`, {});
  await jo.post(`${path}/acknowledgment`, {});
  await jo.post(`${path}/question`, { text: 'CANARY', marks: { tlp: 'AMBER', relTo: ['USA', 'JM'] } });
  await jo.post(`${path}/answer`, { outcome: 'found', items: [{ type: 'pistol', count: 1 }] });
  await jo.post(`${path}/correction`, { outcome: 'examined_clean', reason: 'CANARY' });
  const { rows } = await w.pool.query<EventRow>(
    `select '1' as transaction, id::text as id, at, kind, referral_id as "referralId", feed_id as "feedId", to_jsonb(body) as body
       from event where kind like 'release.%' order by event.id`,
  );
  t.same(
    rows.map(({ kind, body }) => [kind, body]),
    ['acknowledged', 'asked', 'answered', 'answered'].map((did) => [`release.${did}`, { id }]),
  );
  for (const row of rows)
    t.match(eventText(row), new RegExp(`event: ${row.kind}\\ndata: \\{"id":"${id}","at":"[^"]*"\\}\\n`));
});

t.test('what its marks keep from an officer is not there, and leaves no gap', async (t) => {
  const w = await world(t);
  const [both, home] = (
    await append(w, { number: 'M-MARKS' }, [{ bill: 'BOTH' }, { bill: 'HOME' }])
  ).values();
  const gun = {
    agency: 'CGIU',
    countries: ['JM', 'TT'],
    agreement: await agree(w, 'CGIU', ['JM', 'TT']),
  };
  const jca = { agency: 'JCA', countries: ['JM'], agreement: await agree(w, 'JCA', ['JM']) };
  const id = await release(w, both, [gun]);
  const path = `/v1/releases/${id}`;
  const [jay, tim] = [
    await officer(w, 'jay', 'CGIU', { countries: ['JM'] }),
    await officer(w, 'tim', 'CGIU', { countries: ['TT'] }),
  ];
  const sue = await officer(w, 'sue', 'CBP', 'supervisor');
  const seen = async (who: Officer, of = path) =>
    itemsOf(await who.get(of).then((told) => ({ ...told, body: { items: told.body['messages'] } }))).map(
      ({ number, kind, text = null, standing = null }) => [number, kind, text ?? standing],
    );
  const relTo = ['USA', 'JM'];
  t.match(await jay.post(`${path}/question`, { text: 'hidden', marks: { relTo } }), { body: { number: 1 } });
  t.match(
    await tim.post(`${path}/question`, { text: 'open' }),
    { body: { number: 1 } },
    'as if it were first',
  );
  t.same(await seen(tim), [[1, 'question', 'open']]);
  t.same(await seen(jay), [
    [1, 'question', 'hidden'],
    [2, 'question', 'open'],
  ]);
  t.match(await tim.post(`${path}/answer`, { outcome: 'in_transit' }), {
    body: { number: 2, standing: true },
  });
  const closed = { outcome: 'found', note: 'XYZZY', marks: { dissemination: ['FED ONLY'] } };
  t.match(await jay.post(`${path}/answer`, closed), { status: 200, body: { number: 4, note: 'XYZZY' } });
  t.same((await seen(jay)).at(-1), [4, 'answer', true], 'its author reads it');
  t.same(await seen(tim), [
    [1, 'question', 'open'],
    [2, 'answer', true],
  ]);
  const text = JSON.stringify((await tim.get(path)).body);
  t.match(text, /"status":"answered"/);
  t.notMatch(text, /hidden|XYZZY|jay/);
  for (const outcome of ['in_transit', 'examined_clean']) {
    const { status, body } = await tim.post(`${path}/answer`, { outcome });
    t.equal(status, 409, outcome);
    t.notMatch(JSON.stringify(body), /found|jay|transit/);
  }

  const own = await release(w, home, [jca]);
  const [jo, wide] = [
    await officer(w, 'jo', 'JCA', { countries: ['JM'] }),
    await officer(w, 'wide', 'JCA', { countries: ['JM', 'TT'] }),
  ];
  for (const marks of [{ relTo }, { tlp: 'AMBER' }, { tlp: 'AMBER+STRICT' }])
    t.match(await sue.post(`/v1/released/${own}/reply`, { text: 'x', marks }), { status: 200 });
  t.equal((await seen(jo, `/v1/releases/${own}`)).length, 3, 'TLP says how far the agency may pass it on');
  t.same(await seen(wide, `/v1/releases/${own}`), [
    [1, 'reply', 'x'],
    [2, 'reply', 'x'],
  ]);
  const state = { agency: 'FDLE', countries: ['US'], agreement: await agree(w, 'FDLE', ['US']) };
  const domestic = await release(w, home, [state]);
  const [flo, abroad] = [
    await officer(w, 'flo', 'FDLE', { countries: ['US'] }),
    await officer(w, 'abroad', 'FDLE', { countries: ['US', 'MX'] }),
  ];
  const noforn = { text: 'x', marks: { dissemination: ['NOFORN'] } };
  t.match(await sue.post(`/v1/released/${domestic}/reply`, noforn), { status: 200 });
  t.equal((await seen(flo, `/v1/releases/${domestic}`)).length, 1);
  t.same(await seen(abroad, `/v1/releases/${domestic}`), []);
});

t.test('what is sent twice is said once', async (t) => {
  const w = await world(t);
  const { id, jo, joe } = await released(w);
  const say = (who: typeof jo, verb: string, body: object) => who.post(`/v1/releases/${id}/${verb}`, body);
  const asked = await say(jo, 'question', { text: 'which barrel?' });
  await say(joe, 'question', { text: 'which barrel?' });
  t.same((await say(jo, 'question', { text: 'which barrel?' })).body, asked.body);
  t.match(await say(jo, 'question', { text: 'which box?' }), { body: { number: 3 } });
  const found = { outcome: 'found', items: [{ type: 'currency', count: 2.5, unit: 'kg' }] };
  await say(jo, 'answer', found);
  const corrected = await say(jo, 'correction', { outcome: 'unable', reason: 'not yet' });
  t.same((await say(jo, 'correction', { reason: 'not yet', outcome: 'unable' })).body, corrected.body);
  await say(joe, 'correction', { ...found, reason: 'it was' });
  t.match(
    await say(jo, 'correction', { outcome: 'unable', reason: 'not yet' }),
    { body: { number: 7, standing: true } },
    'unless somebody put it right since',
  );
  t.equal(await count(w, 'release_message'), 7);
});

t.test('a find that does not say what was found is told so, on both sides', async (t) => {
  const w = await world(t);
  const { id, referral, jo } = await released(w);
  t.match(await jo.post(`/v1/releases/${id}/answer`, { outcome: 'found' }), {
    status: 200,
    body: { items: [], hint: /items.*correction/ },
  });
  t.match(await w.get(`/v1/referrals/${referral}`, 'supervisor'), {
    body: { partnerAnswers: [{ sentence: 'JCA found contraband, and does not say what' }] },
  });
  const told = { outcome: 'found', items: [{ type: 'pistol', count: 1 }], reason: 'a pistol' };
  t.match(await jo.post(`/v1/releases/${id}/correction`, told), { status: 200, body: { hint: null } });
});
