import t, { type Test } from 'tap';
import { z } from 'zod';
import { append, type Logged, score } from './log.js';
import { agree } from './partners/agreement.js';
import { officer } from './partners/officer.js';
import { type Answer, faultPaths, itemsOf, type World, world } from './world.js';

const asked = {
  countries: ['JM'],
  purpose: 'examination on arrival',
  tearline: 'Please examine.',
  urgency: 'high',
};
const textOf = (answer: Answer, member: string): string => z.string().parse(answer.body[member]);

interface Referred {
  readonly path: string;
  readonly logged: Logged;
}

async function referred(w: World, bill: string): Promise<Referred> {
  const logged = (await append(w, { number: `M-${bill}` }, [{ bill }])).get(bill);
  if (logged === undefined) throw new Error('nothing was appended');
  await score(w, logged, { score: 8_000, tier: 1 });
  const [item] = itemsOf(await w.get(`/v1/referrals?q=${bill}`));
  return { path: `/v1/referrals/${String(item?.['id'])}`, logged };
}

async function release(w: World, { path }: Pick<Referred, 'path'>, more: object = {}): Promise<Answer> {
  const etag = (await w.get(path)).headers.get('etag') ?? '';
  return w.post(`${path}/release`, { ...asked, ...more }, 'supervisor', { 'if-match': etag });
}

async function started(t: Test): Promise<World> {
  const w = await world(t);
  await agree(w, 'JCA', ['JM']);
  await agree(w, 'TTC', ['TT']);
  await agree(w, 'IMPACS CGIU', ['BB', 'JM', 'TT']);
  return w;
}

t.test('a release is told to US officers, by the referral, the shipment and the list', async (t) => {
  const w = await started(t);
  const referral = await referred(w, 'AAA');
  const before = await w.get(referral.path);
  const made = await release(w, referral, {
    countries: ['TT', 'JM'],
    answerBy: '2099-01-01T00:00:00Z',
    expiresAt: '2099-02-01T00:00:00Z',
    marks: { tlp: 'GREEN', cui: ['LES'], relTo: ['USA', 'TT', 'JM'] },
  });
  t.match(made, {
    status: 201,
    body: {
      shipmentId: referral.logged.id,
      referralId: referral.path.split('/').at(-1),
      bill: 'AAA',
      purpose: asked.purpose,
      tearline: asked.tearline,
      urgency: 'high',
      answerBy: '2099-01-01T00:00:00Z',
      expiresAt: '2099-02-01T00:00:00Z',
      banner: 'CUI//LEI//REL TO USA, JAM, TTO TLP:GREEN',
      createdBy: 'the supervisor',
      recipients: [
        {
          agency: 'JCA',
          countries: ['JM'],
          hints: [],
          disclosure: 'disclosed',
          status: 'new',
          firstReadAt: null,
          acknowledgedAt: null,
          openQuestions: 0,
          withdrawnAt: null,
          messages: [],
          hiddenMessages: 0,
        },
        { agency: 'TTC', countries: ['TT'], hints: ['the cargo is bound for JM, not for TT'] },
      ],
    },
  });
  const id = textOf(made, 'id');
  t.equal(made.headers.get('location'), `/v1/released/${id}`);
  t.equal(made.headers.get('etag'), `"${Number(before.body['version']) + 1}"`);
  t.same((await w.get(`/v1/released/${id}`)).body, made.body, 'the answer of the write is a read');
  for (const path of [
    `${referral.path}/releases`,
    `/v1/shipments/${referral.logged.id}/releases`,
    '/v1/released',
    '/v1/released?agency=TTC&country=TT&status=new&awaiting=answer',
  ])
    t.same(itemsOf(await w.get(path)), [made.body], path);
  for (const query of ['agency=TTC&country=JM', 'status=answered', 'awaiting=reply', 'agency=nobody'])
    t.same(itemsOf(await w.get(`/v1/released?${query}`)), [], query);
  t.match((await w.get('/v1/released/counts')).body, {
    copies: 2,
    disclosed: 2,
    unread: 2,
    new: 2,
    acknowledged: 0,
    answered: 0,
    awaitingReply: 0,
    awaitingAnswer: 2,
    overdue: 0,
  });
  const after = await w.get(referral.path, 'supervisor');
  t.equal(after.body['status'], before.body['status'], 'the referral stays as it is');
  t.match(itemsOf(await w.get(`${referral.path}/timeline`)), [
    { kind: 'created' },
    {
      kind: 'released',
      version: 2,
      release: id,
      recipients: [
        { agency: 'TTC', countries: ['TT'] },
        { agency: 'JCA', countries: ['JM'] },
      ],
      urgency: 'high',
      sentence: 'released to TTC (TT), JCA (JM) by the supervisor',
    },
  ]);
  const { rows } = await w.pool.query('select act, target, about from audit_entry where act = $1', [
    'release_made',
  ]);
  t.match(rows, [{ target: `release/${id}` }]);
  t.notMatch(JSON.stringify(rows), /Please examine/, 'the audit repeats no words');
});

t.test('who names nobody reaches no agency that spans many countries, and never two at once', async (t) => {
  const w = await started(t);
  const referral = await referred(w, 'AAA');
  const refused = async (more: object, code: string, path: string): Promise<void> => {
    const answer = await release(w, referral, more);
    t.match(answer, { status: 422, body: { code } }, JSON.stringify(more));
    t.same(faultPaths(answer), [path], JSON.stringify(more));
    const preview = await w.post(`${referral.path}/release/preview`, { ...asked, ...more }, 'supervisor');
    t.match(preview, { status: 422, body: { code, errors: answer.body['errors'] } }, 'and so is a preview');
  };
  await refused({ countries: ['HT'] }, 'no_agreement', 'countries[0]');
  await refused({ countries: ['JM', 'BB'] }, 'no_agreement', 'countries[1]');
  await refused({ agency: 'nobody' }, 'no_agreement', 'agency');
  await refused({ agency: 'IMPACS CGIU', countries: ['JM', 'HT'] }, 'no_agreement', 'countries[1]');
  await refused({ marks: { dissemination: ['NOFORN'] } }, 'marks_forbid', 'marks.dissemination');
  await refused({ marks: { tlp: 'RED' } }, 'marks_forbid', 'marks.tlp');
  await refused({ marks: { relTo: ['USA', 'TT'] } }, 'marks_forbid', 'marks.relTo');
  await refused({ agency: 'IMPACS CGIU', marks: { relTo: ['USA', 'JM'] } }, 'marks_forbid', 'marks.relTo');
  await refused({ marks: { relTo: ['USA', 'JM', 'XX'] } }, 'invalid', 'marks.relTo[2]');
  await refused({ marks: { relTo: ['US', 'USA', 'JM'] } }, 'invalid', 'marks.relTo[0]');
  await refused({ expiresAt: '2020-01-01T00:00:00Z' }, 'invalid', 'expiresAt');
  await refused({ answerBy: '2020-01-01T00:00:00Z' }, 'invalid', 'answerBy');
  await refused({ countries: ['Jamaica'] }, 'invalid', 'countries[0]');
  await refused({ countries: ['JM', 'XX'] }, 'invalid', 'countries[1]');
  await refused({ tearline: 'open the \u202ered one' }, 'invalid', 'tearline');
  await refused({ agency: 'a\0b' }, 'invalid', 'agency');
  await agree(w, 'JCF', ['JM']);
  await refused({}, 'agency_needed', 'countries[0]');
  t.same(itemsOf(await w.get('/v1/released')), [], 'nothing was released');
  t.equal((await w.get(referral.path)).body['version'], 1);
  t.match(await release(w, referral, { agency: 'IMPACS CGIU' }), {
    status: 201,
    body: { recipients: [{ agency: 'IMPACS CGIU', countries: ['JM'] }] },
  });
});

t.test('marks of any referral of the shipment limit its release, by whichever door', async (t) => {
  const w = await started(t);
  const referral = await referred(w, 'AAA');
  await w.send(`${referral.path}/marks`, 'supervisor', {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'if-match': '*' },
    body: JSON.stringify({ dissemination: ['NOFORN'] }),
  });
  t.match(await release(w, referral), {
    status: 422,
    body: {
      code: 'marks_forbid',
      errors: [{ path: 'marks', message: /a referral of this shipment is marked so/ }],
    },
  });
  await w.post(`${referral.path}/disposition`, { disposition: 'no_contraband' }, 'analyst', {
    'if-match': '*',
  });
  const shipment = `/v1/shipments/${referral.logged.id}/release`;
  for (const marks of [undefined, { tlp: 'GREEN' }, { relTo: ['USA', 'JM'] }])
    t.match(await w.post(shipment, { ...asked, marks }, 'supervisor'), {
      status: 422,
      body: { code: 'marks_forbid' },
    });
});

t.test('marks do not restrict what a recipient reads on: it is withdrawn first', async (t) => {
  const w = await started(t);
  const referral = await referred(w, 'AAA');
  const id = textOf(await release(w, referral), 'id');
  const mark = (marks: object) =>
    w.send(`${referral.path}/marks`, 'supervisor', {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'if-match': '*' },
      body: JSON.stringify(marks),
    });
  t.match(await mark({ relTo: ['USA', 'TT'] }), {
    status: 409,
    body: { code: 'release_stands', releases: [id], detail: /JCA \(JM\).*withdraw it first/ },
  });
  t.match((await w.get(referral.path)).body, { marks: null });
  t.equal((await mark({ tlp: 'AMBER', relTo: ['USA', 'JM'] })).status, 200, 'what it may see');
  const withdrawn = await w.delete(`${referral.path}/releases/${id}?reason=other%20marks`, 'supervisor');
  t.equal(withdrawn.status, 200);
  t.equal((await mark({ relTo: ['USA', 'TT'] })).status, 200);
});

t.test('a recipient has one release of a shipment for a country at a time', async (t) => {
  const w = await started(t);
  const referral = await referred(w, 'AAA');
  const first = await release(w, referral, { expiresAt: '2099-01-01T00:00:00Z' });
  const id = textOf(first, 'id');
  t.match(await release(w, referral, { countries: ['TT', 'JM'] }), {
    status: 409,
    body: { code: 'release_stands', releases: [id], detail: /JCA \(JM\).*withdraw that first/ },
  });
  const shipment = `/v1/shipments/${referral.logged.id}/release`;
  t.match(await w.post(shipment, asked, 'supervisor'), { status: 409, body: { code: 'release_stands' } });
  await w.pool.query(
    `update agreement set suspended_at = now(), suspended_by = 'x', suspension_reason = 'x'
      where agency = 'JCA' and id = (select agreement_id from release_recipient where release_id = $1)`,
    [id],
  );
  await agree(w, 'JCA', ['JM']);
  t.match(await release(w, referral), {
    status: 409,
    body: { detail: /^JCA \(JM\) has it .* under an agreement that is suspended: withdraw/ },
  });
  t.equal((await release(w, referral, { countries: ['TT'] })).status, 201, 'another recipient');
  t.equal((await release(w, referral, { agency: 'IMPACS CGIU', countries: ['JM'] })).status, 201);
  t.match(await release(w, referral, { agency: 'IMPACS CGIU', countries: ['JM', 'BB'] }), { status: 409 });
  t.equal(
    (await release(w, referral, { agency: 'IMPACS CGIU', countries: ['BB'] })).status,
    201,
    'another country',
  );
  await w.pool.query(
    `update agreement set suspended_at = now(), suspended_by = 'x', suspension_reason = 'x' where agency = 'JCA'`,
  );
  t.match((await w.get(`/v1/released/${id}`)).body, { recipients: [{ disclosure: 'not_in_force' }] });
  await agree(w, 'JCA', ['JM']);
  t.match(await release(w, referral), { status: 409 }, 'it would be read again once that is resumed');
  await w.pool.query(`update release set expires_at = now() - interval '1 millisecond' where id = $1`, [id]);
  t.match((await w.get(`/v1/released/${id}`)).body, { recipients: [{ disclosure: 'expired' }] });
  t.equal((await release(w, referral)).status, 201, 'once it has expired');
});

t.test('withdrawing stops one recipient, or all; who did it stays on record', async (t) => {
  const w = await started(t);
  const referral = await referred(w, 'AAA');
  const id = textOf(await release(w, referral, { countries: ['JM', 'TT'] }), 'id');
  const path = `${referral.path}/releases/${id}`;
  t.equal((await w.delete(`${path}?agency=TTC&reason=x`, 'analyst')).status, 403);
  t.match(await w.delete(`${path}?agency=nobody&reason=x`, 'supervisor'), {
    status: 422,
    body: { errors: [{ path: 'agency', message: /JCA, TTC/ }] },
  });
  const other = await referred(w, 'BBB');
  for (const wrong of [`${other.path}/releases/${id}`, `/v1/shipments/${other.logged.id}/releases/${id}`])
    t.match(await w.delete(`${wrong}?reason=x`, 'supervisor'), { status: 404, body: { code: 'not_found' } });
  t.match((await w.delete(`${path}?agency=TTC&reason=wrong%20port`, 'supervisor')).body, {
    recipients: [
      { agency: 'JCA', disclosure: 'disclosed', withdrawnAt: null },
      {
        agency: 'TTC',
        disclosure: 'withdrawn',
        withdrawnBy: 'the supervisor',
        withdrawalReason: 'wrong port',
      },
    ],
  });
  t.match((await w.get('/v1/released/counts')).body, { copies: 2, disclosed: 1, awaitingAnswer: 1 });
  t.same(itemsOf(await w.get('/v1/released?agency=TTC&awaiting=answer')), []);
  const ofShipment = `/v1/shipments/${referral.logged.id}/releases/${id}`;
  const twice = await w.delete(`${ofShipment}?reason=all`, 'supervisor');
  t.match(twice, {
    status: 200,
    body: {
      recipients: [{ disclosure: 'withdrawn', withdrawalReason: 'all' }, { withdrawalReason: 'wrong port' }],
    },
  });
  t.match(await w.delete(`${path}?reason=x`, 'supervisor'), {
    status: 409,
    body: { code: 'wrong_state', detail: /withdrawn already/ },
  });
  t.same((await w.get(`/v1/released/${id}`)).body, twice.body, 'it stays as it was');
  t.match(itemsOf(await w.get(`${referral.path}/timeline`)).slice(2), [
    { kind: 'release_withdrawn', version: 3, agencies: ['TTC'], reason: 'wrong port' },
    { kind: 'release_withdrawn', version: 4, agencies: ['JCA'], reason: 'all' },
  ]);
  t.equal(itemsOf(await w.get(`${referral.path}/timeline`)).length, 4);
});

t.test('any shipment can be released; what the feed canceled cannot', async (t) => {
  const w = await started(t);
  const logged = (await append(w, { number: 'M-AAA' }, [{ bill: 'AAA' }])).get('AAA');
  const path = `/v1/shipments/${logged?.id}/release`;
  const made = await w.post(path, asked, 'supervisor');
  t.match(made, { status: 201, body: { referralId: null, bill: 'AAA' } });
  await append(w, { number: 'M-AAA', revision: 2 }, [{ bill: 'AAA', canceled: true }]);
  const canceled = { status: 409, body: { code: 'wrong_state', reason: 'canceled' } };
  t.match(await w.post(path, { ...asked, countries: ['TT'] }, 'supervisor'), canceled);
  const unknown = '/v1/shipments/01a3f6a0-8d02-7e10-a5d4-4c1f0e7b2a90';
  for (const wrong of [`${unknown}/release`, `${path.replace('shipments', 'referrals')}`])
    t.match(await w.post(wrong, asked, 'supervisor', { 'if-match': '*' }), { status: 404 });
  t.match(await w.get(`${unknown}/releases`), { status: 404 });
  const open = await referred(w, 'BBB');
  t.match(await w.post(`/v1/shipments/${open.logged.id}/release`, asked, 'supervisor'), {
    status: 201,
    body: { referralId: open.path.split('/').at(-1) },
  });
  t.match((await w.get(open.path)).body, { version: 2 }, 'its open referral tells of it');
});

t.test('actions offer the release and each withdrawal, and what they bring', async (t) => {
  const w = await started(t);
  const referral = await referred(w, 'AAA');
  const offered = async (role: 'analyst' | 'supervisor') => {
    const { actions } = z
      .object({ actions: z.array(z.looseObject({ verb: z.string() })) })
      .parse((await w.get(referral.path, role)).body);
    return actions.filter(({ verb }) => verb.includes('release') && verb !== 'dispose');
  };
  t.match(await offered('supervisor'), [
    {
      verb: 'release',
      path: `${referral.path}/release`,
      needs: ['countries', 'purpose', 'tearline'],
    },
  ]);
  const id = textOf(await release(w, referral), 'id');
  t.match(await offered('supervisor'), [
    { verb: 'release', brings: /released already to JCA \(JM\)/ },
    {
      verb: 'withdraw_release',
      method: 'DELETE',
      path: `${referral.path}/releases/${id}`,
      brings: /^JCA \(JM\) can no longer read it/,
    },
  ]);
  t.same(await offered('analyst'), []);
  await append(w, { number: 'M-AAA', revision: 2 }, [{ bill: 'AAA', canceled: true }]);
  t.match(await offered('supervisor'), [{ verb: 'release', blocked: /the feed canceled/ }, {}]);
  t.match(await release(w, referral, { countries: ['TT'] }), { status: 409, body: { code: 'wrong_state' } });
});

t.test('a referral ends as partner notified once it has departed and was released', async (t) => {
  const w = await started(t);
  const referral = await referred(w, 'AAA');
  const end = () =>
    w.post(`${referral.path}/disposition`, { disposition: 'departed_partner_notified' }, 'analyst', {
      'if-match': '*',
    });
  t.match(await end(), { status: 409, body: { code: 'wrong_state', detail: /it has not departed yet/ } });
  await w.pool.query(`update manifest set departure_at = now() - interval '1 hour' where number = 'M-AAA'`);
  t.match(await end(), {
    status: 409,
    body: { code: 'wrong_state', detail: /no partner was told: release it/ },
  });
  const id = textOf(await release(w, referral), 'id');
  await w.delete(`${referral.path}/releases/${id}?reason=x`, 'supervisor');
  t.match(await end(), { status: 409 }, 'withdrawn before anybody read it');
  await release(w, referral);
  t.match(await end(), { status: 200, body: { status: 'closed' } });
  t.equal(
    (await release(w, referral, { countries: ['TT'] })).status,
    201,
    'a closed one can be released, too',
  );
});

t.test('releases come in pages, the newest first', async (t) => {
  const w = await started(t);
  const bills = ['AAA', 'BBB', 'CCC'];
  for (const bill of bills) {
    const logged = (await append(w, { number: `M-${bill}` }, [{ bill }])).get(bill);
    t.equal((await w.post(`/v1/shipments/${logged?.id}/release`, asked, 'supervisor')).status, 201);
  }
  const seen: unknown[] = [];
  for (let query: string | null = ''; query !== null; ) {
    const page: Answer = await w.get(`/v1/released?limit=1${query}`);
    seen.push(...itemsOf(page).map(({ bill }) => bill));
    const next = z.string().nullable().parse(page.body['nextCursor']);
    query = next === null ? null : `&cursor=${next}`;
  }
  t.same(seen, bills.toReversed());
  const { nextCursor } = (await w.get('/v1/released?limit=1')).body;
  t.match(await w.get(`/v1/released?limit=1&agency=JCA&cursor=${String(nextCursor)}`), { status: 422 });
});

t.test(
  'what is NOFORN is for an agency of a state, and for none of it who speaks for another country',
  async (t) => {
    const w = await world(t);
    for (const [agency, country] of [
      ['FDLE', 'US'],
      ['PRPB', 'PR'],
    ] as const)
      await agree(w, agency, [country]);
    const flo = await officer(w, 'flo', 'FDLE', { countries: ['US'] });
    const abroad = await officer(w, 'abroad', 'FDLE', { countries: ['US', 'MX'] });
    const sanJuan = await officer(w, 'san', 'PRPB', { countries: ['PR'] });
    for (const [bill, marks, seen] of [
      ['AAA', { dissemination: ['NOFORN'] }, 404],
      ['BBB', { relTo: ['USA', 'JM'] }, 404],
      ['CCC', { tlp: 'AMBER+STRICT', cui: ['LES'] }, 200],
    ] as const) {
      const made = await release(w, await referred(w, bill), { countries: ['US', 'PR'], marks });
      t.match(made, { status: 201 }, bill);
      const path = `/v1/releases/${String(made.body['id'])}`;
      for (const who of [flo, sanJuan]) t.equal((await who.get(path)).status, 200, bill);
      t.equal((await abroad.get(path)).status, seen, bill);
      for (const [verb, body] of [
        ['acknowledgment', undefined],
        ['question', { text: 'which?' }],
      ] as const)
        t.equal((await abroad.post(`${path}/${verb}`, body)).status, seen, `${bill} ${verb}`);
      t.equal((await abroad.get(`${path}/notice?language=en`)).status, seen, bill);
    }
    t.match((await abroad.get('/v1/releases/counts')).body, { total: 1 });
    t.equal(itemsOf(await abroad.get('/v1/releases')).length, 1);
  },
);
