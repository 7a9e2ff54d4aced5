import { agreements, releases } from '@hammerhead/storage';
import t from 'tap';
import { type Colleague, colleague } from './colleagues.js';
import { unknownId } from './routes.js';
import { terms } from './partners/agreement.js';
import { officer } from './partners/officer.js';
import { released } from './partners/release.js';
import { type Answer, faultPaths, itemsOf, pluck, type World, world } from './world.js';

const make = (w: World, body: object = {}): Promise<Answer> =>
  w.post('/v1/agreements', { ...terms, ...body }, 'supervisor');
const idOf = ({ body }: Answer): string => String(body['id']);
const any = { 'if-match': '*' };
const act = (w: World, id: string, verb: string, body: object = {}): Promise<Answer> =>
  w.post(`/v1/agreements/${id}/${verb}`, { reason: 'since it is so', ...body }, 'supervisor', any);
const statusOf = async (w: World, id: string): Promise<unknown> =>
  (await w.get(`/v1/agreements/${id}`, 'supervisor')).body['status'];

t.test('an agreement is recorded with its ground and assurance, read, listed, and audited', async (t) => {
  const w = await world(t);
  const made = await make(w);
  const id = idOf(made);
  t.match(made, {
    status: 201,
    body: {
      ...terms,
      status: 'in_force',
      validTo: null,
      demonstration: false,
      breach: false,
      suspendedAt: null,
      endedAt: null,
      version: 1,
      createdBy: 'the supervisor',
      breaches: [],
      released: { releases: 0, disclosed: 0, read: 0, readers: 0, lastReadAt: null },
    },
  });
  t.equal(made.headers.get('location'), `/v1/agreements/${id}`);
  t.equal(made.headers.get('etag'), '"1"');
  const read = await w.get(`/v1/agreements/${id}`, 'analyst');
  t.same(read.body, made.body, 'the answer of a write is that of a read');
  t.equal(read.headers.get('etag'), '"1"');
  const [item] = itemsOf(await w.get('/v1/agreements', 'auditor'));
  t.match(made.body, item ?? t.fail('one is listed'));
  const { rows: decided } = await w.pool.query(
    'select kind, body from decision order by position desc limit 1',
  );
  t.match(decided, [{ kind: 'agreement_made', body: new RegExp(terms.assurance) }]);
  const { rows: audited } = await w.pool.query<{ act: string; target: string; about: string }>(
    'select act, target, about from audit_entry order by seq desc limit 1',
  );
  t.match(audited, [
    { act: 'agreement_made', target: `agreement/${id}`, about: /"ground":"103.33\(a\)\(2\)"/ },
  ]);
  t.notMatch(audited[0]?.about, terms.assurance, 'the audit repeats no words of people');
});

t.test('terms on which there can be no agreement are refused, each with its path', async (t) => {
  const w = await world(t);
  const past = '2020-01-01T00:00:00Z';
  for (const [body, paths] of [
    [{ agency: ' ' }, ['agency']],
    [{ countries: [] }, ['countries']],
    [{ countries: ['JM', 'XX', 'JM'] }, ['countries[1]', 'countries[2]']],
    [{ countries: ['Jamaica'] }, ['countries[0]']],
    [{ ground: '103.33(a)(5)' }, ['ground']],
    [{ assurance: '' }, ['assurance']],
    [{ validTo: past }, ['validTo']],
    [{ validFrom: '2099-02-01T00:00:00Z', validTo: '2099-01-01T00:00:00Z' }, ['validTo']],
    [{ validFrom: past, validTo: past }, ['validTo']],
    [{ validFrom: 'yesterday' }, ['validFrom']],
    [{ demonstration: true }, ['demonstration']],
  ] as const) {
    const answer = await make(w, body);
    t.same([answer.status, faultPaths(answer)], [422, paths], JSON.stringify(body));
  }
  t.same(itemsOf(await w.get('/v1/agreements', 'supervisor')), []);
});

t.test('an agency of a state or territory is no foreign one, and has grounds of its own', async (t) => {
  const w = await world(t);
  for (const countries of [['US'], ['PR'], ['PR', 'VI']]) {
    t.same(faultPaths(await make(w, { agency: 'FDLE', countries })), ['ground'], 'not 19 CFR 103.33');
    for (const ground of ['552a(b)(3)', '552a(b)(7)'])
      t.match(await make(w, { agency: 'FDLE', countries, ground }), { status: 201, body: { ground } });
  }
  t.same(faultPaths(await make(w, { ground: '552a(b)(7)' })), ['ground'], 'nor the other way round');
  t.same(faultPaths(await make(w, { countries: ['JM', 'US'] })), ['countries']);
  for (const ground of ['103.33(a)(1)', '103.33(a)(2)', '103.33(a)(3)', '103.33(a)(4)'])
    t.equal((await make(w, { ground })).status, 201, ground);
});

t.test('an agency of which no officer is known is hinted at, with the one that may be meant', async (t) => {
  const w = await world(t);
  const hintsOf = async (body: object) => {
    const made = await make(w, body);
    return [made.body['officers'], made.body['hints']];
  };
  t.match(await hintsOf({}), [0, [/^no officer of JCA is known, so nobody can read .*[^?]$/]]);
  await colleague(w, 'Nobody of note', 'partner', false);
  await w.pool.query(`update person set agency = 'JCA', countries = '{JM}' where subject = 'Nobody of note'`);
  t.same(await hintsOf({}), [1, []]);
  t.match(await hintsOf({ agency: 'JCAA' }), [0, [/^no officer of JCAA is known.*; did you mean JCA\?$/]]);
  t.match(await hintsOf({ countries: ['TT'] }), [0, [/^no officer of JCA speaks for TT/]]);
  t.same(await hintsOf({ countries: ['TT', 'JM'] }), [1, []]);
  await w.pool.query(`update token set revoked_at = now() where subject = 'Nobody of note'`);
  await w.pool.query(`update person set last_seen_at = now() - interval '1 year' where role = 'partner'`);
  t.match(await hintsOf({}), [0, [/^no officer of JCA is known/]], 'who can no longer sign in reads nothing');
});

t.test('it is pending, in force, suspended, resumed, expired and ended', async (t) => {
  const w = await world(t);
  const later = idOf(await make(w, { validFrom: '2099-01-01T00:00:00Z' }));
  t.equal(await statusOf(w, later), 'pending');
  const over = idOf(await make(w));
  await w.pool.query(
    `update agreement set valid_from = now() - interval '2 days', valid_to = now() - interval '1 day' where id = $1`,
    [over],
  );
  t.equal(await statusOf(w, over), 'expired');
  t.match(await act(w, over, 'suspend'), { status: 409, body: { code: 'wrong_state' } });
  const id = idOf(await make(w));
  t.match(await act(w, id, 'resume'), {
    status: 409,
    body: { code: 'wrong_state', detail: 'the agreement is in force' },
  });
  const suspended = await w.post(`/v1/agreements/${id}/suspend`, { reason: 'to look into it' }, 'supervisor');
  t.match(suspended, {
    status: 200,
    body: {
      status: 'suspended',
      suspendedBy: 'the supervisor',
      suspensionReason: 'to look into it',
      version: 2,
    },
  });
  t.equal(suspended.headers.get('etag'), '"2"');
  t.match(await act(w, id, 'suspend'), { status: 409, body: { code: 'wrong_state' } });
  t.same(pluck(await w.get('/v1/agreements?status=suspended', 'analyst'), 'id'), [id]);
  const stale = { 'if-match': '"1"' };
  for (const verb of ['resume', 'end', 'settle']) {
    const body = { reason: 'x', ...(verb === 'settle' && { finding: 'no_violation' }) };
    const path = `/v1/agreements/${id}/${verb}`;
    t.match(await w.post(path, body, 'supervisor', stale), { status: 412, body: { version: 2 } }, verb);
    t.match(await w.post(path, body, 'supervisor'), { status: 428 }, verb);
    t.same(faultPaths(await w.post(path, { ...body, reason: '' }, 'supervisor', any)), ['reason'], verb);
  }
  t.match(await act(w, id, 'resume'), {
    status: 200,
    body: { status: 'in_force', suspendedAt: null, suspendedBy: null, suspensionReason: null, version: 3 },
  });
  t.match(await act(w, id, 'end'), {
    status: 200,
    body: { status: 'ended', endedBy: 'the supervisor', endReason: 'since it is so', version: 4 },
  });
  for (const verb of ['end', 'resume', 'suspend'])
    t.match(await act(w, id, verb), { status: 409, body: { detail: 'the agreement is ended' } }, verb);
  const { rows } = await w.pool.query<{ kind: string }>(
    `select kind from decision where body::jsonb ->> 'agreement' = $1 order by position`,
    [id],
  );
  t.same(
    rows.map(({ kind }) => kind),
    ['agreement_made', 'agreement_suspended', 'agreement_resumed', 'agreement_ended'],
  );
});

t.test(
  'a breach stops every agreement of the agency and no other, until somebody else settles it',
  async (t) => {
    const w = await world(t);
    const first = idOf(await make(w));
    const second = idOf(await make(w, { ground: '103.33(a)(1)' }));
    const over = idOf(await make(w));
    await act(w, over, 'end');
    const other = idOf(await make(w, { agency: 'TTCED', countries: ['TT'] }));
    await act(w, second, 'suspend', { reason: 'another matter' });
    const stopped = await act(w, over, 'suspend', { reason: 'passed a release on', breach: true });
    t.match(stopped, {
      status: 200,
      body: {
        status: 'ended',
        breach: true,
        breaches: [
          { agreementId: over, reason: 'passed a release on', recordedBy: 'the supervisor', finding: null },
        ],
      },
    });
    t.match((await w.get(`/v1/agreements/${first}`, 'analyst')).body, {
      status: 'suspended',
      breach: true,
      suspensionReason: 'passed a release on',
      version: 2,
    });
    t.match((await w.get(`/v1/agreements/${second}`, 'analyst')).body, {
      status: 'suspended',
      breach: true,
      suspensionReason: 'another matter',
      version: 3,
    });
    t.match((await w.get(`/v1/agreements/${other}`, 'analyst')).body, { status: 'in_force', breach: false });
    t.match(await make(w), { status: 409, body: { code: 'breach_stands', agreementId: over } });
    t.equal((await make(w, { agency: 'TTCED', countries: ['TT'] })).status, 201, 'another agency goes on');
    t.match(await act(w, first, 'resume'), { status: 409, body: { code: 'breach_stands' } });
    t.match(await act(w, first, 'suspend', { breach: true }), {
      status: 409,
      body: { code: 'breach_stands' },
    });

    const finding = { finding: 'no_violation' };
    t.match(await act(w, first, 'settle', finding), {
      status: 403,
      body: { code: 'forbidden', detail: 'you recorded the breach: somebody else settles it' },
    });
    t.same(faultPaths(await act(w, first, 'settle', { finding: 'forgiven' })), ['finding']);
    const second4 = await colleague(w, 'Another supervisor', 'supervisor');
    const settle = (id: string, by: Colleague = second4) =>
      by.post(`/v1/agreements/${id}/settle`, { ...finding, reason: 'the carrier told it' }, '*');
    t.match(await settle(other), { status: 409, body: { detail: 'no breach of its agency stands' } });
    t.match(await settle(first), {
      status: 200,
      body: {
        status: 'suspended',
        breach: false,
        version: 3,
        breaches: [
          {
            ...finding,
            settledBy: 'Another supervisor',
            settlementReason: 'the carrier told it',
            agreementId: over,
          },
        ],
      },
    });
    t.equal((await settle(first)).status, 409, 'once');
    t.equal(await statusOf(w, second), 'suspended', 'settled, and stopped still');
    t.match(await act(w, first, 'resume'), { status: 200, body: { status: 'in_force' } });
    t.equal((await make(w)).status, 201);
    const { rows } = await w.pool.query<{ target: string; about: string }>(
      `select target, about from audit_entry where about like '%"breach"%' order by seq`,
    );
    t.match(rows, [
      { target: `agreement/${over}`, about: new RegExp(`"agreements":\\["${first}"\\].*"breach":true`) },
      { target: `agreement/${first}`, about: /"finding":"no_violation"/ },
    ]);
  },
);

t.test('of an agency there is at most one breach that stands, and the record keeps all', async (t) => {
  const w = await world(t);
  const id = idOf(await make(w));
  const judge = await colleague(w, 'Another supervisor', 'supervisor');
  for (const round of [1, 2]) {
    t.equal((await act(w, id, 'suspend', { breach: true, reason: `breach ${round}` })).status, 200);
    const body = { finding: 'may_be_told_again', reason: `settled ${round}` };
    t.equal((await judge.post(`/v1/agreements/${id}/settle`, body, '*')).status, 200);
  }
  t.match((await w.get(`/v1/agreements/${id}`, 'auditor')).body['breaches'], [
    { reason: 'breach 2', settlementReason: 'settled 2' },
    { reason: 'breach 1', settlementReason: 'settled 1' },
  ]);
  await act(w, id, 'resume', { reason: 'assured anew' });
  await act(w, id, 'suspend', { reason: 'a doubt' });
  await act(w, id, 'resume', { reason: 'cleared' });
  await act(w, id, 'end', { reason: 'over' });
  t.match((await w.get(`/v1/agreements/${id}`, 'auditor')).body['history'], [
    { what: 'made', by: 'the supervisor', reason: null },
    { what: 'breach', reason: 'breach 1' },
    { what: 'settled', by: 'Another supervisor', reason: 'settled 1' },
    { what: 'breach', reason: 'breach 2' },
    { what: 'settled', reason: 'settled 2' },
    { what: 'resumed', reason: 'assured anew' },
    { what: 'suspended', reason: 'a doubt', by: 'the supervisor' },
    { what: 'resumed', reason: 'cleared' },
    { what: 'ended', reason: 'over' },
  ]);
});

t.test('the list is filtered and paged, the newest first', async (t) => {
  const w = await world(t);
  const ids: string[] = [];
  for (const [agency, countries] of [
    ['JCA', ['JM']],
    ['CGIU', ['JM', 'TT', 'BB']],
    ['TTCED', ['TT']],
    ['JCA', ['JM']],
  ] as const)
    ids.unshift(idOf(await make(w, { agency, countries })));
  const [, tt = '', cgiu = ''] = ids;
  t.same(pluck(await w.get('/v1/agreements'), 'id'), ids);
  t.same(pluck(await w.get('/v1/agreements?country=TT'), 'id'), [tt, cgiu]);
  t.same(pluck(await w.get('/v1/agreements?agency=CGIU&status=in_force'), 'id'), [cgiu]);
  t.same(pluck(await w.get('/v1/agreements?agency=cgiu'), 'id'), [], 'an agency is compared as it is');
  const first = await w.get('/v1/agreements?limit=3');
  t.same(pluck(first, 'id'), ids.slice(0, 3));
  const cursor = String(first.body['nextCursor']);
  const next = await w.get(`/v1/agreements?limit=3&cursor=${cursor}`);
  t.same([pluck(next, 'id'), next.body['nextCursor']], [ids.slice(3), null]);
  t.same(faultPaths(await w.get(`/v1/agreements?agency=JCA&cursor=${cursor}`)), ['cursor']);
  t.same(faultPaths(await w.get('/v1/agreements?agency=%00')), ['agency'], 'what no text can be');
  t.same(faultPaths(await w.get(`/v1/agreements/${tt}/recall?subject=a%00`, 'supervisor')), ['subject']);
});

t.test(
  'recall says who read what, when and by which channel, as JSON and CSV, and is recorded',
  async (t) => {
    const w = await world(t);
    const id = idOf(await make(w));
    const other = idOf(await make(w, { agency: 'TTCED', countries: ['TT'] }));
    const read = { subject: '=cmd|x', channel: 'api' as const, times: 2 };
    const early = await released(w, id, {
      reads: [read, { ...read, subject: 'b.brown', channel: 'export' as const }],
    });
    const unread = await released(w, id, { withdrawn: true });
    const old = await released(w, id, {
      expired: true,
      reads: [{ ...read, subject: 'b.brown' }],
      answered: true,
    });
    await released(w, other, {
      agency: 'TTCED',
      countries: ['TT'],
      reads: [{ ...read, subject: 't.tobago' }],
    });
    const path = `/v1/agreements/${id}/recall`;
    const answer = await w.get(path, 'analyst', { 'hammerhead-purpose': 'audit' });
    t.equal(answer.status, 200, JSON.stringify(answer.body));
    t.match(itemsOf(answer), [
      {
        releaseId: old,
        disclosure: 'expired',
        answered: true,
        read: { subject: 'b.brown', channel: 'api', times: 2 },
      },
      { releaseId: unread, disclosure: 'withdrawn', answered: false, read: null },
      { releaseId: early, disclosure: 'disclosed', countries: ['JM'], read },
      { releaseId: early, read: { subject: 'b.brown', channel: 'export' as const } },
    ]);
    t.equal(itemsOf(answer).length, 4, 'what was released to another agency is another recall');
    const { rows } = await w.pool.query<{ act: string; about: string }>(
      'select act, target, purpose, about from audit_entry order by seq desc limit 1',
    );
    t.match(rows, [{ act: /read/, target: `agreement/${id}`, purpose: 'audit', about: /"part":"recall"/ }]);

    t.same(pluck(await w.get(`${path}?read=unread`), 'releaseId'), [unread]);
    t.same(pluck(await w.get(`${path}?read=read&subject=b.brown`), 'releaseId'), [old, early]);
    const items: unknown[] = [];
    for (let more = ''; more !== 'null'; ) {
      const page = await w.get(`${path}?limit=1${more === '' ? '' : `&cursor=${more}`}`);
      items.push(...itemsOf(page));
      more = String(page.body['nextCursor']);
    }
    t.same(items, itemsOf(answer), 'page by page as at once');

    const ann = await officer(w, 'ann', 'HSI', 'analyst');
    const { text, headers } = await ann.get(`${path}?limit=3`, { accept: 'text/csv' });
    const link = headers.get('link');
    t.equal(headers.get('content-type'), 'text/csv; charset=utf-8');
    t.ok(link?.startsWith(`<${path}?limit=3>; rel="self", <${path}?limit=3&cursor=`));
    t.ok(link?.endsWith('>; rel="next"'));
    const lines = text.split('\r\n');
    t.match(lines[0], /^releaseId,shipmentId,.*,readBy,channel,firstReadAt,lastReadAt,times,revision$/);
    t.equal(lines.length, 1 + 3 + 1);
    t.match(lines[3], /,'=cmd\|x,api,/, 'no spreadsheet runs what somebody is called');

    await act(w, id, 'suspend');
    t.same(
      itemsOf(await w.get(path)).map((item) => item['disclosure']),
      ['expired', 'withdrawn', 'not_in_force', 'not_in_force'],
      'nothing of it can be read any more',
    );
    t.match((await w.get(`/v1/agreements/${id}`)).body['released'], {
      releases: 3,
      disclosed: 0,
      withdrawn: 1,
      expired: 1,
      read: 2,
      readers: 2,
      answered: 1,
      acknowledged: 0,
    });
  },
);

t.test('who may not know what was released sees the agreement without it', async (t) => {
  const w = await world(t);
  const id = idOf(await make(w));
  await released(w, id, { reads: [{ subject: 'b.brown', channel: 'api', times: 1 }] });
  const local = await colleague(w, 'Not federal', 'supervisor', false);
  const seen = await local.get(`/v1/agreements/${id}`);
  t.match(seen, { status: 200, body: { released: null, status: 'in_force' } });
  t.equal((await local.get(`/v1/agreements/${id}/recall`)).status, 403);
  t.match(await local.post(`/v1/agreements/${id}/suspend`, { reason: 'stop' }), {
    status: 200,
    body: { released: null, status: 'suspended' },
  });
  for (const role of ['feed', 'partner', 'rule_author', 'admin'] as const) {
    t.equal((await w.get('/v1/agreements', role)).status, 403, role);
    t.equal((await w.get(`/v1/agreements/${id}`, role)).status, 403, role);
    t.equal((await w.get(`/v1/agreements/${id}/recall`, role)).status, 403, role);
  }
  for (const role of ['analyst', 'investigator', 'auditor', 'partner', 'admin'] as const) {
    t.equal((await w.post('/v1/agreements', terms, role)).status, 403, role);
    for (const verb of ['suspend', 'resume', 'end', 'settle'])
      t.equal((await w.post(`/v1/agreements/${id}/${verb}`, { reason: 'x' }, role, any)).status, 403, verb);
  }
  for (const path of ['', '/recall'])
    t.match(await w.get(`/v1/agreements/${unknownId}${path}`), { status: 404, body: { code: 'not_found' } });
  for (const verb of ['suspend', 'resume', 'end']) t.equal((await act(w, unknownId, verb)).status, 404, verb);
  t.equal((await act(w, unknownId, 'settle', { finding: 'no_violation' })).status, 404);
});

t.test('its status is in force exactly where what was released under it can be read', async (t) => {
  const w = await world(t);
  const id = idOf(await make(w));
  const instants = [null, '2026-01-01', '2026-06-01', '2026-12-31'];
  const clocks = ['2025-06-01', '2026-01-01', '2026-03-01', '2026-06-01', '2026-12-31', '2027-06-01'];
  let forces = 0;
  for (const from of instants.slice(1))
    for (const to of instants)
      for (const suspended of [null, '2026-02-01'])
        for (const ended of [null, '2026-02-02']) {
          if (to !== null && from !== null && to <= from) continue;
          await w.pool.query(
            `update agreement set valid_from = $1, valid_to = $2, suspended_at = $3, suspended_by = $4,
                                  suspension_reason = $4, ended_at = $5, ended_by = $6, end_reason = $6`,
            [from, to, suspended, suspended, ended, ended],
          );
          for (const clock of clocks) {
            const row = await agreements.find(w.pool, id, new Date(clock));
            const { rows } = await w.pool.query<{ force: boolean }>(
              `select ${releases.inForce('$1::timestamptz')} as force from agreement a`,
              [clock],
            );
            // Both come of one expression, so that they are held to what these dates mean.
            const force =
              suspended === null &&
              ended === null &&
              from !== null &&
              from <= clock &&
              (to ?? '9999') > clock;
            const what = `${from} ${to} ${suspended} ${ended} at ${clock}`;
            t.same([row?.status === 'in_force', rows[0]?.force], [force, force], what);
            forces += force ? 1 : 0;
          }
        }
  t.ok(forces > 5, 'some are');
});

t.test(
  'an agency has one spelling, so that a breach or a suspension binds it by whatever spelling',
  async (t) => {
    const w = await world(t);
    const id = idOf(await make(w, { agency: 'JCA' }));
    const breach = await act(w, id, 'suspend', { breach: true });
    t.match(breach, { status: 200, body: { status: 'suspended', breach: true } });
    const officer = { role: 'partner', subject: 'A. Officer', countries: ['JM'] };
    for (const agency of ['Jca', 'J C A', 'J.C.A.', '\u0408\u0421\u0410', 'J\u0421A']) {
      const agreed = await make(w, { agency });
      t.same([agreed.status, faultPaths(agreed)], [422, ['agency']], agency);
      t.match(agreed.body, { errors: [{ message: /known as JCA/ }] });
      const token = await w.post('/v1/tokens', { ...officer, agency }, 'admin');
      t.same([token.status, faultPaths(token)], [422, ['agency']], agency);
    }
    t.equal((await w.post('/v1/tokens', { ...officer, agency: 'JCA' }, 'admin')).status, 201);
    t.match(await make(w, { agency: 'JCA' }), { status: 409, body: { code: 'breach_stands' } });
    t.equal((await make(w, { agency: 'JCF' })).status, 201, 'another agency');
    t.equal(
      (await w.post('/v1/tokens', { ...officer, subject: 'B', agency: 'TT Police' }, 'admin')).status,
      201,
    );
    t.match(await make(w, { agency: 'TT police' }), {
      status: 422,
      body: { errors: [{ path: 'agency', message: /TT Police/ }] },
    });
  },
);
