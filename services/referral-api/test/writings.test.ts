import t from 'tap';
import { fillDirectory } from './directory.js';
import { append, score } from './log.js';
import { itemsOf, pluck, world } from './world.js';

const w = await world(t);
const bills = await append(w, { number: 'NÚM-1' }, [
  { bill: 'CAFÉ-1', shipper: 'Jose\u0301 A\u0301lvarez', consignee: 'Sunrise Barrel Shipping' },
  {
    bill: 'CAFE\u0301-2',
    shipper: '\uff26\uff35\uff2c\uff2c Width Trading',
    consignee: 'Cоral Bау Lоgistics',
  },
  { bill: 'PLAIN-3', shipper: 'Clarke &amp; Brown Trading', consignee: 'Rosa\u200b Reyes' },
]);
for (const bill of bills.keys()) await score(w, bills.get(bill), { score: 8_000, tier: 1 });
await fillDirectory(w);

/** Other ways to write the same. */
const writingsOf = (text: string): string[] => [
  text.normalize('NFC'),
  text.normalize('NFD'),
  ` ${text}\u00a0`,
  `\ufeff${text}\u200e`,
  text.replaceAll(/[!-~]/g, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0)),
];
const asked = (text: string): string => encodeURIComponent(text);
const first = 'CAFÉ-1';
const second = 'CAFE\u0301-2';

const parts: readonly (readonly [part: string, bill: string])[] = [
  ['José', first],
  ['ÁLVAREZ', first],
  ['álvarez', first],
  ['sunrise barrel', first],
  ['café-1', first],
  ['full width', second],
  ['coral bay', second],
  ['CORAL BAY LOGISTICS', second],
  ['CAFÉ-2', second],
  ['clarke & brown', 'PLAIN-3'],
  ['Rosa Reyes', 'PLAIN-3'],
  ['rosa  reyes', 'PLAIN-3'],
];

t.test('q finds a referral however the letters were composed, there and in the question', async (t) => {
  for (const [part, bill] of parts)
    for (const written of writingsOf(part))
      t.same(pluck(await w.get(`/v1/referrals?q=${asked(written)}`), 'bill'), [bill], written);
  t.equal(itemsOf(await w.get(`/v1/referrals?q=${asked('nu\u0301m-1')}`)).length, 3, 'manifest number');
  t.same(pluck(await w.get('/v1/referrals?q=jose'), 'bill'), [first], 'without its accents, too');
  t.same(itemsOf(await w.get('/v1/referrals?q=%25')), [], 'what means something in a pattern is itself');
  t.same(itemsOf(await w.get('/v1/referrals?q=%5C')), []);
});

t.test('a person’s own referral is found so, too', async (t) => {
  const own = await append(w, { number: 'OWN' }, [{ bill: 'OWN-1', consignee: 'Ame\u0301lie Noe\u0308l' }]);
  await w.post('/v1/referrals', { shipmentId: own.get('OWN-1')?.id, reason: 'a tip' });
  t.same(pluck(await w.get(`/v1/referrals?q=${asked('amélie noël')}`), 'bill'), ['OWN-1']);
});

t.test('what stood in the queue before the upgrade is found by its composed form', async (t) => {
  await w.pool.query(
    `update referral set search = lower(normalize(
       concat_ws(E'\\n', trim(bill), trim(manifest_number), trim(shipper), trim(consignee)), NFKC))`,
  );
  // As migration 0014 folds them.
  await w.pool.query(
    String.raw`update referral set search = regexp_replace(normalize(search, NFD), '[\u0300-\u036f]', '', 'g')`,
  );
  for (const part of ['José', 'ÁLVAREZ', 'full width', 'CAFÉ-2', 'café-1'])
    t.equal(itemsOf(await w.get(`/v1/referrals?q=${asked(part.normalize('NFD'))}`)).length, 1, part);
});

t.test('bill and party of a shipment', async (t) => {
  for (const [bill, sent] of [
    ['CAFÉ-1', first],
    ['CAFÉ-2', second],
    ['PLAIN-3', 'PLAIN-3'],
  ] as const)
    for (const written of writingsOf(bill))
      t.same(pluck(await w.get(`/v1/shipments?bill=${asked(written)}`), 'bill'), [sent], written);
  for (const [party, bill] of [
    ['José Álvarez', first],
    ['alvarez jose', first],
    ['Full Width Trading', second],
    ['Coral Bay Logistics', second],
    ['Clarke & Brown Trading', 'PLAIN-3'],
    ['Rosa Reyes', 'PLAIN-3'],
  ] as const)
    for (const written of writingsOf(party))
      t.same(pluck(await w.get(`/v1/shipments?party=${asked(written)}`), 'bill'), [bill], written);
});

t.test('parties by name', async (t) => {
  for (const name of ['José Álvarez', 'Coral Bay Logistics', 'Clarke & Brown Trading', 'Rosa Reyes'])
    for (const written of writingsOf(name)) {
      const [found] = itemsOf(await w.get(`/v1/parties?name=${asked(written)}`));
      t.ok(Number(found?.['score']) > 0.999, `${written}: ${JSON.stringify(found)}`);
    }
});

t.test('entries of lists and cleared matches by name', async (t) => {
  const { status, body } = await w.post(
    '/v1/watchlists',
    {
      name: 'lookouts',
      entries: [
        { id: 'E1', name: 'A\u0301LVAREZ, Jose\u0301' },
        { id: 'E2', name: 'Cоral Bау Lоgistics' },
      ],
    },
    'supervisor',
  );
  t.equal(status, 201, JSON.stringify(body));
  for (const name of ['José Álvarez', 'Coral Bay Logistics'])
    for (const written of writingsOf(name)) {
      const answer = await w.get(`/v1/watchlists/search?name=${asked(written)}`, 'supervisor');
      t.ok(Number(itemsOf(answer)[0]?.['score']) > 0.999, written);
    }
  const made = await w.post(
    '/v1/exclusions',
    { name: 'Jose\u0301 A\u0301lvarez', watchlist: 'lookouts', entry: 'E1', reason: 'another man' },
    'supervisor',
  );
  t.equal(made.status, 201, JSON.stringify(made.body));
  for (const written of writingsOf('José Álvarez'))
    t.equal(
      itemsOf(await w.get(`/v1/exclusions?name=${asked(written)}`, 'supervisor')).length,
      1,
      `cleared: ${written}`,
    );
});
