import { Random } from '@hammerhead/primitives';
import t from 'tap';
import { append, score } from './log.js';
import { faultPaths, type World, world } from './world.js';

t.test('an empty log has reviewed nothing', async (t) => {
  const w = await world(t);
  const { status, body } = await w.get('/v1/statistics');
  t.equal(status, 200);
  t.match(body, {
    from: null,
    to: null,
    asOf: /^\d{4}-.*Z$/,
    reviewed: 0,
    pending: 0,
    referred: { total: 0, byTier: [], withoutTier: 0, byPerson: 0 },
  });
});

t.test('shipments are counted once each, by departure', async (t) => {
  const w = await world(t);
  const september = await append(w, { number: 'SEP', departureAt: '2023-09-30T23:59:59.999Z' }, [
    { bill: 'A' },
    { bill: 'B' },
    { bill: 'C' },
    { bill: 'D' },
  ]);
  for (const [bill, tier] of [
    ['A', 1],
    ['B', 2],
    ['C', null],
  ] as const)
    await score(w, september.get(bill), { score: 8_000, tier });
  await w.post('/v1/referrals', { shipmentId: september.get('C')?.id, reason: 'a tip' });
  const october = await append(w, { number: 'OCT', departureAt: '2023-10-01T00:00:00Z' }, [
    { bill: 'A' },
    { bill: 'B' },
  ]);
  for (const bill of ['A', 'B']) await score(w, october.get(bill), { score: 8_000, tier: 1 });
  const revised = await append(w, { number: 'OCT', revision: 2, departureAt: '2023-10-01T00:00:00Z' }, [
    { bill: 'A', consignee: 'Another' },
  ]);
  await score(w, revised.get('A'), { score: 8_100, tier: 1 });

  const figures = async (query: string) => (await w.get(`/v1/statistics${query}`)).body;
  t.match(await figures('?from=2023-09-01&to=2023-10-01'), {
    from: '2023-09-01T00:00:00Z',
    to: '2023-10-01T00:00:00Z',
    reviewed: 3,
    pending: 1,
    referred: {
      total: 3,
      byTier: [
        { tier: 1, shipments: 1 },
        { tier: 2, shipments: 1 },
      ],
      withoutTier: 1,
      byPerson: 1,
    },
  });
  t.match(
    await figures('?from=2023-10-01T00:00:00Z'),
    { reviewed: 2, pending: 0, referred: { total: 2, byTier: [{ tier: 1, shipments: 2 }] } },
    'a revised shipment counts once, a canceled one was reviewed all the same',
  );
  t.match(await figures(''), { reviewed: 5, pending: 1, referred: { total: 5 } });
  t.match(await figures('?to=2023-09-30T19:59:59.999-04:00'), {
    to: '2023-09-30T23:59:59.999Z',
    reviewed: 0,
  });
});

t.test('revised, canceled, returned and waiting shipments count as one by one', async (t) => {
  const w = await world(t);
  const random = new Random(7);
  const days = ['2023-09-20T00:00:00Z', '2023-10-05T00:00:00Z', '2023-10-20T00:00:00Z'];
  const revisions = [3, 1, 2, 4, 6, 5];
  for (const number of ['A', 'B', 'C', 'D', 'E'])
    for (const revision of revisions.slice(0, random.between(1, 6))) {
      const sent = Array.from({ length: 4 }, (_, index) => ({
        bill: `${number}${index}`,
        consignee: `Consignee ${random.between(1, 2)}`,
      })).filter(() => random.chance(0.7));
      const bills = await append(w, { number, revision, departureAt: random.pick(days) }, [
        { bill: `${number}-always` },
        ...sent,
      ]);
      for (const logged of bills.values())
        if (random.chance(0.6)) await score(w, logged, { score: 0, tier: null });
    }
  await w.pool.query(`update chunk set failed_at = now() where done_at is null and first_position % 3 = 0`);
  for (const [from, to] of [
    [null, null],
    ['2023-10-01', null],
    ['2023-10-01', '2023-10-10'],
    [null, '2023-10-10'],
  ]) {
    const query = [from && `from=${from}`, to && `to=${to}`].filter(Boolean).join('&');
    const { reviewed, pending, failed } = (await w.get(`/v1/statistics?${query}`)).body;
    t.same({ reviewed, pending, failed }, await oneByOne(w, from ?? '0001-01-01', to ?? '9999-01-01'), query);
  }
});

/** The figures by looking at every revision: of each shipment the last that was to be scored. */
async function oneByOne(w: World, from: string, to: string) {
  const { rows } = await w.pool.query<{ id: string; departs: string; assessed: boolean; failed: boolean }>(
    `select s.id, m.departure_at::date::text as departs,
            exists (select from assessment where position = s.position) as assessed,
            exists (select from chunk where failed_at is not null and first_position = s.position) as failed
       from shipment s join manifest m on m.id = s.manifest_id
      where s.state = 'scored' order by m.revision, s.position`,
  );
  const last = [...new Map(rows.map((row) => [row.id, row])).values()].filter(
    ({ departs }) => departs >= from && departs < to,
  );
  return {
    reviewed: last.filter(({ assessed }) => assessed).length,
    pending: last.filter(({ assessed, failed }) => !assessed && !failed).length,
    failed: last.filter(({ assessed, failed }) => !assessed && failed).length,
  };
}

t.test('a malformed span is 422', async (t) => {
  const w = await world(t);
  const bad: Record<string, string[]> = {
    'from=yesterday': ['from'],
    'from=2023-02-30': ['from'],
    'to=0000-01-01': ['to'],
    'from=2023-10-01&to=2023-10-01': ['to'],
    'from=2023-10-02&to=2023-10-01': ['to'],
    'operation=x': ['operation'],
  };
  for (const [query, paths] of Object.entries(bad)) {
    const answer = await w.get(`/v1/statistics?${query}`);
    t.equal(answer.status, 422, query);
    t.same(faultPaths(answer), paths, query);
  }
});
