import type { Pool } from '@hammerhead/storage';
import t from 'tap';
import { append, score } from './log.js';
import { itemsOf, world } from './world.js';

/*
 * What earlier releases accepted and wrote stays readable, whatever rules have come since: a departure before 1970, a
 * country in small letters, fields and findings that are gone, evidence that records no sources.
 */

const transport = {
  mode: 'vessel',
  portOfExport: 'USMIA',
  portOfUnlading: 'JMKIN',
  departureAt: '1969-12-31T18:00:00+00:00',
  berth: '7',
};
const document = {
  bill: 'OLD',
  destination: 'jm',
  parties: {
    shipper: { name: 'Sunrise Barrel Shipping', fax: '1 305 555 0134', address: { country: 'usa' } },
    consignee: { name: '' },
  },
  goods: [],
};
const findings = [{ code: 'goods_missing', path: 'goods', message: 'no goods are stated', weight: 2 }];
const evidence = {
  families: [{ name: 'commodity', points: 8_000, positive: true }],
  rules: [
    {
      id: 'CMD-04',
      outcome: 'hit',
      points: 8_000,
      evidence: [
        {
          points: 8_000,
          sentence: 'description says GLOCK SLIDE',
          reads: [{ path: 'shipment.bill', value: 'OLD' }],
          absent: ['shipment.valueUsd'],
        },
      ],
    },
    { id: 'VAL-01', outcome: 'unknown', points: 0, absent: ['shipment.valueUsd'], evidence: [] },
    { id: 'GONE-01', outcome: 'hit', points: 100, evidence: [] },
  ],
};

/** The rows as the releases of their day wrote them. */
async function grownOld(pool: Pool, position: number): Promise<void> {
  const write = (sql: string, ...values: readonly unknown[]) =>
    pool.query(sql, [position, ...values.map((value) => JSON.stringify(value))]);
  await write(
    `update manifest set transport = $2::json, findings = $3::json
      where $1::bigint between first_position and last_position`,
    transport,
    findings,
  );
  await write(
    'update shipment set document = $2::json, findings = $3::json where position = $1::bigint',
    document,
    findings,
  );
  await write(
    'update assessment set evidence = $2::json, features = $3::json where position = $1::bigint',
    evidence,
    { weightClass: 'light' },
  );
}

t.test('rows of earlier releases are shown as they stand', async (t) => {
  const w = await world(t);
  const logged = (await append(w, { number: 'M' }, [{ bill: 'OLD' }])).get('OLD');
  if (logged === undefined) throw new Error('no such bill');
  await score(w, logged, { score: 8_000, tier: 1 });
  await grownOld(w.pool, logged.position);

  const list = await w.get('/v1/referrals');
  t.equal(list.status, 200);
  const path = `/v1/referrals/${String(itemsOf(list)[0]?.['id'])}`;
  const referral = await w.get(path);
  t.equal(referral.status, 200);
  t.strictSame(referral.body['shipment'], document);
  t.strictSame(referral.body['findings'], findings);
  t.match(referral.body['manifest'], { transport, findings });
  t.match(referral.body['parties'], [
    {
      role: 'shipper',
      source: 'manifest',
      party: { name: 'Sunrise Barrel Shipping', city: null, country: 'usa' },
    },
    { role: 'consignee', source: 'manifest', party: { id: null, name: '' }, shipments: null },
  ]);
  t.match(referral.body['assessment'], { score: 80, features: { weightClass: 'light' } });

  const shipment = await w.get(`/v1/shipments/${logged.id}`);
  t.equal(shipment.status, 200);
  t.match(shipment.body, { revisions: [{ transport, document, findings, assessments: [{ score: 80 }] }] });

  const timeline = await w.get(`${path}/timeline`);
  t.equal(timeline.status, 200);
  t.match(timeline.body, { items: [{ kind: 'created' }] });
});

t.test('a person may refer and close a shipment whose document is old', async (t) => {
  const w = await world(t);
  const logged = (await append(w, { number: 'M' }, [{ bill: 'OLD' }])).get('OLD');
  if (logged === undefined) throw new Error('no such bill');
  await score(w, logged, { score: 100, tier: null });
  await grownOld(w.pool, logged.position);
  const created = await w.post('/v1/referrals', { shipmentId: logged.id, reason: 'case 23-0141' });
  t.equal(created.status, 201);
  const path = `/v1/referrals/${String(created.body['id'])}`;
  const closed = await w.post(`${path}/disposition`, { disposition: 'released' }, 'analyst', {
    'if-match': '*',
  });
  t.equal(closed.status, 200);
  t.match((await w.get(`${path}/timeline`)).body, { items: [{ kind: 'created' }, { kind: 'closed' }] });
});

t.test('sources that were not recorded are null, never those of the manifest', async (t) => {
  const w = await world(t);
  const bills = await append(w, { number: 'M' }, [{ bill: 'OLD' }, { bill: 'NEW' }]);
  for (const bill of ['OLD', 'NEW']) await score(w, bills.get(bill), { score: 8_000, tier: 1 });
  await grownOld(w.pool, bills.get('OLD')?.position ?? 0);
  const recorded = {
    families: evidence.families,
    rules: [
      {
        id: 'CMD-04',
        outcome: 'hit',
        points: 8_000,
        sources: ['eei', 'manifest'],
        evidence: [
          {
            points: 8_000,
            sentence: 'description says GLOCK SLIDE',
            reads: [
              { path: 'shipment.bill', value: 'NEW', sources: ['manifest'] },
              { path: 'goods[0].licensed', value: false },
            ],
          },
        ],
      },
      { id: 'VAL-01', outcome: 'unknown', points: 0, absent: [], sources: ['watchlist'], evidence: [] },
    ],
  };
  await w.pool.query('update assessment set evidence = $2::json where position = $1::bigint', [
    bills.get('NEW')?.position,
    JSON.stringify(recorded),
  ]);
  const assessmentOf = async (bill: string): Promise<unknown> => {
    const [item] = itemsOf(await w.get(`/v1/referrals?q=${bill}`));
    return (await w.get(`/v1/referrals/${String(item?.['id'])}?rules=all`)).body['assessment'];
  };
  t.match(await assessmentOf('OLD'), {
    headlineSources: null,
    scoreSources: null,
    rules: [{ sources: null, evidence: [{ reads: [{ path: 'shipment.bill', sources: null }] }] }],
  });
  t.match(await assessmentOf('NEW'), {
    headlineSources: ['eei', 'manifest'],
    scoreSources: ['eei', 'manifest', 'watchlist'],
    rules: [
      {
        id: 'CMD-04',
        sources: ['eei', 'manifest'],
        evidence: [{ reads: [{ sources: ['manifest'] }, { sources: ['eei', 'manifest'] }] }],
      },
      { id: 'VAL-01', sources: ['watchlist'] },
      // Of a rule that missed nothing is stored.
      { outcome: 'miss', sources: null },
    ],
  });
});
