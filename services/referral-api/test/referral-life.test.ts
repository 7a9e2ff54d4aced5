import { type StoredEvidence, systemActor } from '@hammerhead/contracts';
import { recordDecision } from '@hammerhead/decisions';
import { transaction } from '@hammerhead/storage';
import t from 'tap';
import { append, type Header, type Logged, type Outcome, score } from './log.js';
import { ruleSetSource } from './rule-set.js';
import { itemsOf, pluck, sorted, type World, world } from './world.js';

const glock = 'description says GLOCK SLIDE';
const bennett = 'consignee TAMIKA BENNETT may be Tamika Bennet (lookouts, entry L-2)';

type Hit = readonly [rule: string, points: number, sentence: string];

/** Evidence of rules that hit, each with its one sentence: PTY-02 rests on a list, CMD-04 on EEI, OLD-01 on unknowns. */
const found = (hits: readonly Hit[]): StoredEvidence => ({
  families: [],
  rules: hits.map(([id, points, sentence]) => ({
    id,
    outcome: 'hit' as const,
    points,
    ...(id === 'OLD-01' ? {} : { sources: ['manifest', id === 'PTY-02' ? 'watchlist' : 'eei'].toSorted() }),
    evidence: [{ points, sentence, reads: [] }],
  })),
});

const outcome = (points: number, tier: number | null, ...hits: readonly Hit[]): Outcome => ({
  score: points,
  tier,
  headline: hits[0]?.[2] ?? '',
  evidence: found(hits),
  rules: hits.map(([rule]) => rule),
});

const list = (w: World, version: number): Promise<number> =>
  transaction(w.pool, (client) =>
    recordDecision(client, systemActor('the investigator'), {
      kind: 'watchlist_published',
      body: {
        watchlist: '018a9b1c-0d2e-7f30-8a4b-0123456789ab',
        name: 'lookouts',
        version,
        format: 'entries',
        hash: '',
        publishedAt: '2023-09-13T00:00:00Z',
        maxAgeDays: null,
        added: 1,
        changed: 0,
        removed: 0,
      },
    }),
  );

async function referred(w: World, bill: string, first: Outcome): Promise<{ logged: Logged; path: string }> {
  const logged = (await append(w, { number: `M-${bill}` }, [{ bill }])).get(bill);
  if (logged === undefined) throw new Error('no such bill');
  await score(w, logged, first);
  const [item] = itemsOf(await w.get(`/v1/referrals?q=${bill}`));
  return { logged, path: `/v1/referrals/${String(item?.['id'])}` };
}

const act = (
  w: World,
  path: string,
  body: object,
  version: number | '*',
  role: 'analyst' | 'supervisor' = 'analyst',
) => w.post(path, body, role, { 'if-match': version === '*' ? '*' : `"${version}"` });

t.test('every version is explained: a list hit, its removal, and which rules came and went', async (t) => {
  const w = await world(t);
  const { logged, path } = await referred(w, 'A', outcome(8_500, 1, ['CMD-04', 8_500, glock]));
  const because = async (decision: number, to: Outcome) =>
    void (await score(w, logged, to, { cause: 'watchlist', decision }));
  const hit = await list(w, 1);
  await because(hit, outcome(9_500, 1, ['PTY-02', 1_000, bennett], ['CMD-04', 8_500, glock]));
  const removal = await list(w, 2);
  await because(removal, outcome(8_500, 1, ['CMD-04', 8_500, glock]));
  await because(await list(w, 3), outcome(8_500, 1, ['CMD-04', 8_500, glock]));
  t.match((await w.get(path)).body, { version: 3, headline: glock }, 'what changes nothing makes no version');

  t.same(
    itemsOf(await w.get(`${path}/timeline`)).map(({ at: _, ...entry }) => entry),
    [
      {
        kind: 'created',
        version: 1,
        by: null,
        reason: null,
        tier: 1,
        score: 85,
        headline: glock,
        headlineSources: ['eei', 'manifest'],
        ruleset: { name: 'test-rules', version: 1 },
        sentence: `referred by scoring: ${glock}`,
      },
      {
        kind: 'changed',
        version: 2,
        cause: 'watchlist',
        decision: hit,
        by: 'the investigator',
        from: 1,
        to: 1,
        scoreFrom: 85,
        scoreTo: 95,
        headline: bennett,
        headlineSources: ['manifest', 'watchlist'],
        revision: 1,
        newHits: [{ rule: 'PTY-02', sentence: bennett, sources: ['manifest', 'watchlist'] }],
        goneHits: [],
        changes: [],
        sentence: `${bennett}; scored against version 1 of the list lookouts`,
      },
      {
        kind: 'changed',
        version: 3,
        cause: 'watchlist',
        decision: removal,
        by: 'the investigator',
        from: 1,
        to: 1,
        scoreFrom: 95,
        scoreTo: 85,
        headline: glock,
        headlineSources: ['eei', 'manifest'],
        revision: 1,
        newHits: [],
        goneHits: [{ rule: 'PTY-02', sentence: bennett, sources: ['manifest', 'watchlist'] }],
        changes: [],
        sentence: `no longer: ${bennett}; scored against version 2 of the list lookouts`,
      },
    ],
  );

  const stale = await act(w, `${path}/disposition`, { disposition: 'released' }, 2);
  t.match(stale, {
    status: 412,
    body: { code: 'stale', version: 3, changes: [{ kind: 'changed', version: 3, decision: removal }] },
  });
  t.match(
    stale.body['detail'],
    /^scored again at .*, because: no longer: consignee TAMIKA BENNETT .*If-Match: "3"$/,
  );
  t.match(await act(w, `${path}/disposition`, { disposition: 'released' }, 1), {
    body: { changes: [{ version: 2 }, { version: 3 }] },
  });
});

t.test(
  'a revision that says the same in other words is told, and so is one that reaches no tier',
  async (t) => {
    const w = await world(t);
    const { path } = await referred(w, 'A', outcome(8_500, 1, ['CMD-04', 8_500, glock]));
    const second = await append(w, { number: 'M-A', revision: 2 }, [{ bill: 'A', consignee: 'Other' }]);
    await score(w, second.get('A'), outcome(8_500, 1, ['CMD-04', 8_500, glock]));
    const third = await append(w, { number: 'M-A', revision: 3 }, [{ bill: 'A', consignee: 'Third' }]);
    await score(w, third.get('A'), outcome(0, null));
    t.match(itemsOf(await w.get(`${path}/timeline`)), [
      { kind: 'created', version: 1 },
      { kind: 'changed', version: 2, cause: 'revision', by: 'feed-1', sentence: /^revision 2/ },
      { kind: 'lowered', version: null, from: 1, to: null, goneHits: [{ rule: 'CMD-04' }] },
    ]);
    t.match((await w.get(path)).body, {
      version: 2,
      tier: 1,
      current: false,
      replaced: true,
      canceled: false,
    });
  },
);

t.test('who matched is what raised it', async (t) => {
  const w = await world(t);
  const { logged, path } = await referred(w, 'A', outcome(4_500, 3, ['CMD-04', 4_500, glock]));
  const decision = await list(w, 1);
  await score(w, logged, outcome(8_000, 1, ['CMD-04', 4_500, glock], ['PTY-02', 3_500, bennett]), {
    cause: 'watchlist',
    decision,
  });
  t.match((await w.get(path)).body, {
    raisedBy: { decision, sentence: `${bennett}; scored against version 1 of the list lookouts` },
  });
  const { body } = await act(w, `${path}/disposition`, { disposition: 'released' }, 1);
  t.match(body['detail'], /^raised to tier 1 at .*, because: consignee TAMIKA BENNETT may be/);
});

t.test('who closed it, when and as what, is told to whoever comes late', async (t) => {
  const w = await world(t);
  const { path, logged } = await referred(w, 'A', outcome(8_500, 1, ['CMD-04', 8_500, glock]));
  await act(w, `${path}/disposition`, { disposition: 'no_contraband', reason: 'airsoft, seen' }, 1);
  const closed = (await w.get(path)).body;
  t.match(closed, { status: 'closed', closedBy: 'the analyst', closedAt: String, overdue: false });
  const told = `closed by the analyst at ${String(closed['closedAt'])} as no_contraband, because: airsoft, seen`;
  t.match(await act(w, `${path}/disposition`, { disposition: 'released' }, 1), {
    status: 412,
    body: { version: 2, detail: new RegExp(`^${told}`), changes: [{ kind: 'closed', version: 2 }] },
  });
  t.match(await act(w, `${path}/disposition`, { disposition: 'released' }, 2), {
    status: 409,
    body: {
      code: 'wrong_state',
      status: 409,
      referralStatus: 'closed',
      detail: `${told}; to change how it ended, reopen it first`,
    },
  });
  await act(w, `${path}/reopen`, { reason: 'a second look' }, 2, 'supervisor');
  t.match(
    (await act(w, `${path}/reopen`, { reason: 'me too' }, 3, 'supervisor')).body['detail'],
    /^reopened by the supervisor at .*, because: a second look; it is not closed$/,
  );
  t.match(itemsOf(await w.get(`${path}/timeline`)), [
    { kind: 'created' },
    { kind: 'closed', version: 2, reason: 'airsoft, seen', note: 'airsoft, seen' },
    { kind: 'reopened', version: 3, reason: 'a second look' },
  ]);
  const again = await w.post('/v1/referrals', { shipmentId: logged.id, reason: 'mine' });
  t.match(again, {
    status: 409,
    body: {
      code: 'referral_open',
      createdBy: 'scoring',
      createdAt: String,
      detail: /is new, referred by scoring at /,
    },
  });
});

t.test('a license determination keeps it open until another disposition ends it', async (t) => {
  const w = await world(t);
  const { path, logged } = await referred(w, 'A', outcome(8_500, 1, ['CMD-04', 8_500, glock]));
  const pending = { disposition: 'license_determination_pending', note: 'asked BIS' };
  t.match(await act(w, `${path}/disposition`, pending, 1), {
    status: 200,
    body: { status: 'in_review', version: 2, disposition: 'license_determination_pending', rescoring: false },
  });
  t.match(itemsOf(await w.get('/v1/referrals')), [
    { status: 'in_review', disposition: 'license_determination_pending', closedAt: null, closedBy: null },
  ]);
  t.match(
    (await act(w, `${path}/reopen`, { reason: 'no' }, 2, 'supervisor')).body['detail'],
    /^left open by the analyst/,
  );
  const decision = await list(w, 1);
  await score(w, logged, outcome(0, null), { cause: 'watchlist', decision });
  t.match((await w.get(path)).body, { status: 'in_review', tier: null }, 'scoring does not close what waits');
  const detained = { disposition: 'detained_for_license' };
  t.match(await act(w, `${path}/disposition`, detained, '*'), {
    status: 422,
    body: { errors: [{ path: 'disposition', message: /^nothing detains the cargo/ }] },
  });
  await act(w, `${path}/hold`, { action: 'place', reason: 'no license' }, '*', 'supervisor');
  t.match(await act(w, `${path}/disposition`, detained, '*'), { status: 200 });
  t.match(itemsOf(await w.get(`${path}/timeline`)), [
    { kind: 'created' },
    { kind: 'pending', version: 2, disposition: 'license_determination_pending', reason: 'asked BIS' },
    { kind: 'lowered', version: 3 },
    { kind: 'hold', version: 4, action: 'placed' },
    { kind: 'closed', version: 5, disposition: 'detained_for_license', hold: 'kept', reason: null },
  ]);
});

t.test('what an earlier release closed as pending was closed', async (t) => {
  const w = await world(t);
  const { path, logged } = await referred(w, 'A', outcome(8_500, 1, ['CMD-04', 8_500, glock]));
  const id = path.split('/').at(-1) ?? '';
  const body = { referral: id, shipment: logged.id, position: logged.position, bill: 'A' } as const;
  const disposition = 'license_determination_pending' as const;
  await transaction(w.pool, async (client) => {
    const decision = await recordDecision(client, systemActor('Ann'), {
      kind: 'disposition',
      body: { ...body, disposition },
    });
    await client.query(
      `update referral set status = 'closed', disposition = $2, closed_by = 'Ann', closed_position = $3,
              closed_at = now(), updated_at = now(), version = 2 where id = $1`,
      [id, disposition, decision],
    );
  });
  t.match(itemsOf(await w.get(`${path}/timeline`)), [
    { kind: 'created' },
    { kind: 'closed', version: null, by: 'Ann', disposition, reason: null },
  ]);
  t.match(await act(w, `${path}/disposition`, { disposition: 'released' }, 1), {
    status: 412,
    body: { detail: /^closed by Ann at .* as license_determination_pending/ },
  });
});

t.test('what was recorded without sources is told with null', async (t) => {
  const w = await world(t);
  const { logged, path } = await referred(w, 'A', outcome(8_500, 1, ['OLD-01', 8_500, glock]));
  const decision = await list(w, 1);
  await score(w, logged, outcome(9_000, 1, ['CMD-04', 9_000, 'other']), { cause: 'watchlist', decision });
  t.match(itemsOf(await w.get(`${path}/timeline`)), [
    { headlineSources: null },
    { goneHits: [{ rule: 'OLD-01', sources: null }], newHits: [{ sources: ['eei', 'manifest'] }] },
  ]);
  const { body } = await act(w, `${path}/disposition`, { disposition: 'released' }, 1);
  t.match(body, { changes: [{ newHits: [{ rule: 'CMD-04', sources: ['eei', 'manifest'] }] }] });
});

t.test('by when to answer, and what is overdue', async (t) => {
  const w = await world(t);
  const shown = (bill: string, tier: number, more: Partial<Outcome>) =>
    referred(w, bill, { ...outcome(5_000, tier, ['CMD-04', 5_000, glock]), ...more });
  const late = await shown('LATE', 2, { respondWithin: 45 });
  const soon = await shown('SOON', 2, { respondWithin: 45, incomplete: true });
  const never = await shown('NEVER', 4, {});
  await w.pool.query(
    `update referral set created_at = created_at - interval '1 hour', tier_since = tier_since - interval '1 hour',
            respond_by = respond_by - interval '1 hour' where bill = 'LATE'`,
  );
  const item = (await w.get(soon.path)).body;
  t.equal(Date.parse(String(item['respondBy'])) - Date.parse(String(item['createdAt'])), 45 * 60_000);
  t.match(item, {
    overdue: false,
    incomplete: true,
    portOfExport: 'USMIA',
    portOfUnlading: 'JMKIN',
    ladingAt: null,
  });
  t.match((await w.get(never.path)).body, { respondBy: null, overdue: false, incomplete: false });
  const bills = async (query: string) => pluck(await w.get(`/v1/referrals?${query}`), 'bill');
  t.same(await bills('overdue=true'), ['LATE']);
  t.same(sorted(await bills('overdue=false')), ['NEVER', 'SOON']);
  t.same(await bills('incomplete=true'), ['SOON']);
  t.same(await bills('sort=respondBy'), ['LATE', 'SOON', 'NEVER']);
  const [first, rest] = [await w.get('/v1/referrals?sort=respondBy&limit=1'), '/v1/referrals?sort=respondBy'];
  t.same(pluck(await w.get(`${rest}&cursor=${String(first.body['nextCursor'])}`), 'bill'), ['SOON', 'NEVER']);

  // Whatever tier it comes to, what is overdue stays so.
  const change = async (tier: number, respondWithin: number): Promise<unknown> => {
    const decision = await list(w, 1);
    const to = { ...outcome(decision, tier, ['CMD-04', decision, glock]), respondWithin };
    await score(w, late.logged, to, { cause: 'watchlist', decision });
    return (await w.get(late.path)).body['overdue'];
  };
  t.equal(await change(2, 50), true);
  t.equal(await change(1, 50), true);
  t.equal(await change(3, 500), true);
  await act(w, `${late.path}/disposition`, { disposition: 'released' }, '*');
  await w.pool.query(`update referral set respond_by = now() - interval '1 day' where bill = 'LATE'`);
  t.match(
    (await w.get(late.path)).body,
    { status: 'closed', overdue: false },
    'what is closed is not overdue',
  );
});

t.test('a raise may bring the time to answer forward; a fall keeps it', async (t) => {
  const w = await world(t);
  const scored = (points: number, tier: number | null, respondWithin: number) => ({
    ...outcome(points, tier, ['CMD-04', points, glock]),
    respondWithin,
  });
  const { logged, path } = await referred(w, 'A', scored(5_000, 2, 600));
  const until = async () => minutesToAnswer((await w.get(path)).body);
  t.equal(await until(), 600);
  const change = async (to: Outcome) =>
    void (await score(w, logged, to, { cause: 'watchlist', decision: await list(w, 1) }));
  await change(scored(9_000, 1, 6_000));
  t.equal(await until(), 600, 'a more urgent tier with more time gives none');
  await change(scored(5_100, 2, 600));
  t.equal(await until(), 600);
  await act(w, `${path}/disposition`, { disposition: 'license_determination_pending' }, '*');
  await change(scored(9_100, 1, 60));
  t.ok((await until()) <= 61, 'a more urgent tier with less time brings it forward');
  await change(scored(1_000, null, 0));
  t.ok((await until()) <= 61, 'so it stays without a tier');
  await change(scored(5_000, 2, 600));
  t.ok((await until()) <= 61, 'and in a less urgent one');
});

const minutesToAnswer = (item: Readonly<Record<string, unknown>>): number =>
  Math.round((Date.parse(String(item['respondBy'])) - Date.parse(String(item['createdAt']))) / 60_000);

t.test('cargo is answered before it is laden or departs; what has left has the whole time', async (t) => {
  const w = await world(t);
  const inHours = (hours: number) =>
    new Date(Math.floor(Date.now() / 1_000) * 1_000 + hours * 3_600_000).toISOString().replace('.000Z', 'Z');
  const sent = async (bill: string, more: Partial<Header>, revision = 1) => {
    const logged = (await append(w, { number: `M-${bill}`, revision, ...more }, [{ bill }])).get(bill);
    if (logged === undefined) throw new Error('no such bill');
    await score(w, logged, { ...outcome(8_500, 1, ['CMD-04', 8_500, glock]), respondWithin: 600 });
    const [item] = itemsOf(await w.get(`/v1/referrals?q=${bill}`));
    return item ?? {};
  };
  const departing = inHours(2);
  t.match(await sent('DEPARTING', { departureAt: departing }), { respondBy: departing });
  const laden = inHours(1);
  t.match(await sent('LADEN', { ladingAt: laden, departureAt: departing }), { respondBy: laden });
  t.match(await sent('LOADED', { ladingAt: inHours(-1), departureAt: departing }), { respondBy: departing });
  t.equal(minutesToAnswer(await sent('GONE', { departureAt: inHours(-1) })), 600);
  t.equal(minutesToAnswer(await sent('LATER', { departureAt: inHours(100) })), 600);
  const sooner = inHours(3);
  t.match(
    await sent('LATER', { departureAt: sooner }, 2),
    { respondBy: sooner },
    'a revision departs earlier',
  );
  t.match(await sent('LATER', { departureAt: inHours(90) }, 3), { respondBy: sooner }, 'and one later');
});

t.test('the queue says what is shipped, and finds it', async (t) => {
  const w = await world(t);
  const send = async (bill: string, description: string) => {
    const logged = (await append(w, { number: `M-${bill}` }, [{ bill, description }])).get(bill);
    await score(w, logged, outcome(8_500, 1, ['VAL-01', 8_500, 'weighs 40 kg, far from what is usual']));
  };
  await send('LONG', `CAFÉ  MAKERS, ${'USED '.repeat(40)}`);
  await send('SHORT', 'RICE');
  const found = async (q: string) => itemsOf(await w.get(`/v1/referrals?q=${encodeURIComponent(q)}`));
  t.match(await found('rice'), [{ bill: 'SHORT', goods: 'RICE' }]);
  const [long] = await found('cafe makers');
  t.match(long, { bill: 'LONG', goods: /^CAFÉ MAKERS, USED .*…$/ });
  t.equal(String(long?.['goods']).length, 120);
  t.same((await found('far from what')).length, 2, 'by the headline');
});

t.test('what was seized may be told once it is known, without reopening', async (t) => {
  const w = await world(t);
  const { path } = await referred(w, 'A', outcome(8_500, 1, ['CMD-04', 8_500, glock]));
  const disposition = 'seized_parts';
  const seizure = { what: 'Glock slides', count: 2 };
  t.match(await act(w, `${path}/disposition`, { disposition }, 1), {
    body: { rescoring: true, hint: /send the same disposition again with seizure/ },
  });
  const again = `${path}/disposition`;
  t.match(await act(w, again, { disposition }, '*'), { status: 409 }, 'it would add nothing');
  t.match(await act(w, again, { disposition: 'seized_firearms', seizure }, '*'), { status: 409 });
  t.match(await act(w, again, { disposition, seizure }, 1), { status: 412 });
  t.match(await act(w, again, { disposition, seizure, reason: 'laboratory' }, 2), {
    status: 200,
    body: { status: 'closed', version: 3, disposition, rescoring: false, hint: null },
  });
  t.match(await act(w, again, { disposition, seizure }, '*'), { status: 409 }, 'once');
  t.match(itemsOf(await w.get(`${path}/timeline`)), [
    { kind: 'created' },
    { kind: 'closed', version: 2, seizure: null },
    { kind: 'closed', version: 3, seizure, reason: 'laboratory' },
  ]);
  const { rows } = await w.pool.query(
    'select count(*)::int as seizures from seizure where revoked_by is null',
  );
  t.same(rows, [{ seizures: 1 }]);
  t.match(await act(w, `${path}/reopen`, { reason: 'airsoft' }, 3, 'supervisor'), {
    status: 200,
    body: { rescoring: true },
  });
  t.match(await act(w, again, { disposition }, '*'), { body: { hint: /again/ } });
  t.match(
    await act(w, again, { disposition, seizure }, '*'),
    { status: 200 },
    'after a reopening it is another',
  );
});

const tiers = `tiers:
  - { tier: 1, name: critical, from: 80, respondWithin: { vessel: 4h } }
  - { tier: 3, name: elevated, from: 40 }
`;

t.test('what a person refers is to be answered in the time of its tier', async (t) => {
  const w = await world(t, { name: 'test-rules', source: ruleSetSource.replace('rules:', `${tiers}rules:`) });
  const { path, logged } = await referred(w, 'A', outcome(8_500, 1, ['CMD-04', 8_500, glock]));
  await act(w, `${path}/disposition`, { disposition: 'released' }, 1);
  const { body } = await w.post('/v1/referrals', { shipmentId: logged.id, reason: 'again' });
  t.match(body, { tier: 1, portOfExport: 'USMIA', current: true, version: 1 });
  t.equal(Date.parse(String(body['respondBy'])) - Date.parse(String(body['createdAt'])), 4 * 3_600_000);
});

t.test('what is reopened has the time of its tier anew', async (t) => {
  const w = await world(t, { name: 'test-rules', source: ruleSetSource.replace('rules:', `${tiers}rules:`) });
  for (const [bill, tier, minutes] of [
    ['A', 1, 240],
    ['B', 3, null],
  ] as const) {
    const { path } = await referred(w, bill, outcome(8_500, tier, ['CMD-04', 8_500, glock]));
    await act(w, `${path}/disposition`, { disposition: 'released' }, '*');
    await w.pool.query(`update referral set respond_by = now() - interval '1 day' where bill = $1`, [bill]);
    const since = Date.now();
    t.match(await act(w, `${path}/reopen`, { reason: 'It was opened.' }, '*', 'supervisor'), { status: 200 });
    const { respondBy, overdue } = (await w.get(path)).body;
    t.equal(overdue, false);
    const left = typeof respondBy === 'string' ? Math.round((Date.parse(respondBy) - since) / 60_000) : null;
    t.equal(left, minutes);
  }
});

t.test('a tier and a rule that there never were are faults, with what is meant', async (t) => {
  const w = await world(t, { name: 'test-rules', source: ruleSetSource.replace('rules:', `${tiers}rules:`) });
  await referred(w, 'A', outcome(8_500, 2, ['OLD-01', 8_500, glock]));
  const faults = async (query: string) => (await w.get(`/v1/referrals?${query}`)).body['errors'];
  t.same(await faults('tier=5'), [{ path: 'tier', message: 'there is no such tier: they are 1, 3' }]);
  t.same(await faults('tier=1,5&rule=CMD-99'), [
    { path: 'tier[1]', message: 'there is no such tier: they are 1, 3' },
    { path: 'rule', message: 'there is no such rule; did you mean CMD-04?' },
  ]);
  t.same(
    await faults('tier=1,2&rule=OLD-01,VAL-01'),
    undefined,
    'nor are those that an earlier rule set had',
  );
});

t.test('a name is found with and without its accents', async (t) => {
  const w = await world(t);
  await append(w, { number: 'M' }, [{ bill: 'A', consignee: 'José Peña' }]).then((bills) =>
    score(w, bills.get('A'), outcome(8_500, 1, ['CMD-04', 8_500, glock])),
  );
  for (const q of ['jose pena', 'José', 'PEÑA'])
    t.equal(itemsOf(await w.get(`/v1/referrals?q=${encodeURIComponent(q)}`)).length, 1, q);
});
