import t from 'tap';
import { z } from 'zod';
import { append, score } from './log.js';
import { itemsOf, world } from './world.js';

const unknownId = '01a3f6a0-7c1e-7d2b-9f40-a10000000005';

t.test('a referral shows the shipment, its parties and, in sentences, why it is here', async (t) => {
  const w = await world(t);
  const bills = await append(w, { number: 'M', departureAt: '2023-09-14T18:00:00Z' }, [
    {
      bill: 'A',
      shipper: 'Sunrise Barrel Shipping',
      description: 'GLOCK SLIDE',
      eei: { usppi: { name: 'Devon Clarke' }, ultimateConsignee: { name: 'Marcia Brown' } },
    },
  ]);
  const assessmentId = await score(w, bills.get('A'), { score: 8_550, tier: 1 });
  const [item] = itemsOf(await w.get('/v1/referrals'));
  const { status, headers, body } = await w.get(`/v1/referrals/${String(item?.['id'])}`);
  t.equal(status, 200);
  t.equal(headers.get('etag'), '"1"');
  t.equal(headers.get('cache-control'), 'no-store');
  t.match(body, item ?? {}, 'all that the queue shows');
  t.match(body, {
    origin: { kind: 'score' },
    departed: true,
    canceled: false,
    newer: null,
    shipmentId: bills.get('A')?.id,
    shipment: { bill: 'A', goods: [{ description: 'GLOCK SLIDE' }] },
    findings: [{ code: 'hs_malformed', path: 'goods[0].hs' }],
    manifest: {
      number: 'M',
      revision: 1,
      feed: 'feed-1',
      transport: { mode: 'vessel', portOfExport: 'USMIA' },
    },
    assessment: {
      id: assessmentId,
      knownTo: bills.get('A')?.position,
      score: 85.5,
      tier: 1,
      incomplete: false,
      ruleset: { name: 'test-rules', version: 1, hash: /^[\da-f]{64}$/ },
      families: [{ name: 'commodity', points: 85.5, positive: true }],
      features: { goodsCount: 1 },
    },
  });
  const unseen = { shipments: null, seized: null, tier: null, lists: [] };
  const named = (name: string) => ({ id: null, name, kind: null, city: null, country: null });
  t.strictSame(body['parties'], [
    { role: 'shipper', source: 'manifest', party: named('Sunrise Barrel Shipping'), ...unseen },
    { role: 'consignee', source: 'manifest', party: named('Consignee of A'), ...unseen },
    { role: 'shipper', source: 'eei', party: named('Devon Clarke'), ...unseen },
    { role: 'consignee', source: 'eei', party: named('Marcia Brown'), ...unseen },
  ]);
  t.match(body['assessment'], {
    rules: [
      {
        id: 'CMD-04',
        title: 'Describes a firearm part and is declared as something else',
        family: 'commodity',
        basis: '15 CFR 758.1(b)',
        outcome: 'hit',
        points: 85.5,
        floor: 1,
        evidence: [
          {
            sentence: 'description says GLOCK SLIDE',
            item: 'goods[0]',
            reads: [{ path: 'goods[0].description', value: 'GLOCK SLIDE' }],
          },
        ],
      },
      {
        id: 'VAL-01',
        outcome: 'unknown',
        evidence: [],
      },
    ],
    missed: ['PTY-05', 'TMP-02'],
    unknown: [
      {
        facts: ['shipment.valueUsd'],
        sentence: 'no line of the goods states a value',
        rules: ['VAL-01'],
      },
    ],
  });
  t.strictSame(idsOf(body), ['CMD-04', 'VAL-01'], 'what missed is told by its id alone');
  const path = `/v1/referrals/${String(item?.['id'])}`;
  const whole = (await w.get(`${path}?rules=all`)).body;
  t.strictSame(idsOf(whole), ['CMD-04', 'VAL-01', 'PTY-05', 'TMP-02']);
  t.match(whole['assessment'], {
    missed: ['PTY-05', 'TMP-02'],
    rules: [
      {},
      {
        evidence: [
          {
            sentence: 'cannot be decided: no line of the goods states a value',
            absent: ['shipment.valueUsd'],
          },
        ],
      },
      { title: 'Consignee is a mailbox', outcome: 'miss', points: 0, evidence: [] },
      { title: 'TMP-02', family: null, outcome: 'miss' },
    ],
  });
  const shipment = `/v1/shipments/${bills.get('A')?.id ?? ''}`;
  t.match((await w.get(shipment)).body, {
    revisions: [{ assessments: [{ missed: ['PTY-05', 'TMP-02'], rules: [{}, {}] }] }],
  });
  t.match((await w.get(`${shipment}?rules=all`)).body, {
    revisions: [{ assessments: [{ rules: [{}, {}, { id: 'PTY-05' }, { id: 'TMP-02' }] }] }],
  });
  for (const wrong of ['?rules=some', '?rules=', '?rule=all'])
    for (const of of [path, shipment])
      t.match(await w.get(`${of}${wrong}`), { status: 422, body: { code: 'invalid' } }, `${of}${wrong}`);
});

/** The ids of the rules that an answer lists. */
function idsOf(body: unknown): unknown[] {
  const { assessment } = z
    .object({ assessment: z.object({ rules: z.array(z.object({ id: z.string() })) }) })
    .parse(body);
  return assessment.rules.map(({ id }) => id);
}

t.test('a rule that only changes the points of others is no hit', async (t) => {
  const w = await world(t);
  const bills = await append(w, { number: 'M' }, [{ bill: 'A' }, { bill: 'B' }]);
  const season = {
    id: 'TMP-02',
    outcome: 'hit' as const,
    points: 0,
    evidence: [{ points: 0, sentence: 'Christmas barrel season', reads: [] }],
  };
  const value = { id: 'VAL-01', outcome: 'hit' as const, points: 600, evidence: [] };
  const changed = { ...value, before: 1_000, adjustedBy: ['TMP-02'] };
  const families = [{ name: 'value', points: 600, positive: true }];
  await score(w, bills.get('A'), { score: 600, tier: 4, evidence: { families, rules: [changed, season] } });
  await score(w, bills.get('B'), { score: 600, tier: 4, evidence: { families, rules: [value, season] } });
  const assessmentOf = async (bill: string, query = ''): Promise<unknown> => {
    const [item] = itemsOf(await w.get(`/v1/referrals?q=${bill}`));
    return (await w.get(`/v1/referrals/${String(item?.['id'])}${query}`)).body['assessment'];
  };
  t.match(await assessmentOf('A'), {
    missed: ['CMD-04', 'PTY-05'],
    rules: [
      { id: 'VAL-01', outcome: 'hit', points: 6, before: 10, adjustedBy: ['TMP-02'] },
      { id: 'TMP-02', outcome: 'adjusts', family: null },
    ],
  });
  t.match(await assessmentOf('B'), {
    missed: ['CMD-04', 'PTY-05', 'TMP-02'],
    rules: [{ id: 'VAL-01', before: null }],
  });
  t.match(await assessmentOf('B', '?rules=all'), { rules: [{}, {}, {}, { id: 'TMP-02', outcome: 'miss' }] });

  const person = await append(w, { number: 'P' }, [{ bill: 'C' }]);
  await score(w, person.get('C'), {
    score: 0,
    tier: null,
    evidence: { families: [], rules: [value, season] },
  });
  await w.post('/v1/referrals', { shipmentId: person.get('C')?.id, reason: 'case 23-0141' });
  t.equal(itemsOf(await w.get('/v1/referrals?rule=VAL-01&q=C')).length, 1);
  t.equal(itemsOf(await w.get('/v1/referrals?rule=TMP-02&q=C')).length, 0);
});

t.test('a newer revision that no rule referred is shown beside the one that was', async (t) => {
  const w = await world(t);
  const first = await append(w, { number: 'M' }, [{ bill: 'A', description: 'GLOCK SLIDE' }]);
  await score(w, first.get('A'), { score: 8_000, tier: 1 });
  const second = await append(w, { number: 'M', revision: 2 }, [{ bill: 'A', description: 'STEEL BRACKET' }]);
  const [item] = itemsOf(await w.get('/v1/referrals'));
  const path = `/v1/referrals/${String(item?.['id'])}`;
  t.match((await w.get(path)).body, {
    shipment: { goods: [{ description: 'GLOCK SLIDE' }] },
    canceled: false,
    newer: { position: second.get('A')?.position, revision: 2, canceled: false, assessment: null },
  });
  await score(w, second.get('A'), { score: 300, tier: null });
  t.match((await w.get(path)).body, {
    tier: 1,
    assessment: { score: 80 },
    newer: { assessment: { score: 3, tier: null } },
  });
});

t.test('a newer revision that is referred too moves the referral, and its version', async (t) => {
  const w = await world(t);
  const first = await append(w, { number: 'M' }, [{ bill: 'A', description: 'GLOCK SLIDE' }]);
  await score(w, first.get('A'), { score: 8_000, tier: 1 });
  const second = await append(w, { number: 'M', revision: 2 }, [{ bill: 'A', description: 'GLOCK SLIDES' }]);
  await score(w, second.get('A'), { score: 9_000, tier: 1 });
  const [item, ...others] = itemsOf(await w.get('/v1/referrals'));
  t.same(others, []);
  const { headers, body } = await w.get(`/v1/referrals/${String(item?.['id'])}`);
  t.equal(headers.get('etag'), '"2"');
  t.match(body, {
    shipment: { goods: [{ description: 'GLOCK SLIDES' }] },
    assessment: { score: 90 },
    newer: null,
  });
});

t.test('a shipment that the feed canceled stays visible, and is marked', async (t) => {
  const w = await world(t);
  const first = await append(w, { number: 'M' }, [{ bill: 'A' }, { bill: 'B' }]);
  await score(w, first.get('A'), { score: 8_000, tier: 1 });
  await append(w, { number: 'M', revision: 2 }, [{ bill: 'B' }]);
  const [item] = itemsOf(await w.get('/v1/referrals'));
  t.match((await w.get(`/v1/referrals/${String(item?.['id'])}`)).body, {
    canceled: true,
    newer: { canceled: true, cause: 'omitted', revision: 2, assessment: null },
  });
});

t.test('a referral that is not there, and a malformed id, are 404', async (t) => {
  const w = await world(t);
  for (const id of [unknownId, 'x', '00000000-0000-0000-0000-00000000000g', '%00'])
    t.match(await w.get(`/v1/referrals/${id}`), { status: 404, body: { code: 'not_found' } }, id);
});
