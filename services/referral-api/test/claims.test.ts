import t from 'tap';
import { colleague } from './colleagues.js';
import { append, score } from './log.js';
import { referMany } from './many.js';
import { faultPaths, itemsOf, world } from './world.js';

t.setTimeout(180_000);

t.test('20 analysts claim 2,000 referrals at once: each has one owner, and none is lost', async (t) => {
  const w = await world(t);
  const ids = await referMany(w, 2_000);
  const analysts = await Promise.all(Array.from({ length: 20 }, (_, at) => colleague(w, `analyst ${at}`)));
  const owners = new Map<string, string>();
  const began = Date.now();
  await Promise.all(
    analysts.map(async (who) => {
      const { subject } = who;
      for (;;) {
        const { status, body } = await who.post('/v1/referrals/claim', {});
        if (status === 204) return;
        if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
        const id = String(body['id']);
        if (owners.has(id)) throw new Error(`${id} was claimed twice`);
        if (body['assignee'] !== subject || body['status'] !== 'assigned')
          throw new Error(`${id} is not whose who claimed it`);
        owners.set(id, subject);
      }
    }),
  );
  t.comment(`2,000 claims in ${Date.now() - began} ms`);
  t.same(new Set(owners.keys()), new Set(ids));
  const { rows } = await w.pool.query<{ id: string; assignee: string; version: number; entries: number }>(
    `select r.id, r.assignee, r.version,
            (select count(*) from decision d where d.body ->> 'referral' = r.id::text) as entries
       from referral r`,
  );
  t.equal(rows.length, 2_000);
  t.same(
    rows.filter(
      ({ id, assignee, version, entries }) => owners.get(id) !== assignee || version !== 2 || entries !== 1,
    ),
    [],
    'what was answered is what stands, by one decision each',
  );
  t.equal(new Set(owners.values()).size, 20, 'everybody got some');
});

t.test('the most urgent that fits and that nobody has, or 204', async (t) => {
  const w = await world(t);
  const bills = await append(w, { number: 'M' }, [
    { bill: 'LOW' },
    { bill: 'HIGH' },
    { bill: 'HAITI', destination: 'HT' },
  ]);
  await score(w, bills.get('LOW'), { score: 4_500, tier: 3 });
  await score(w, bills.get('HIGH'), { score: 8_500, tier: 1 });
  await score(w, bills.get('HAITI'), { score: 6_500, tier: 2, rules: ['CMD-04', 'VAL-01'] });
  const ann = await colleague(w, 'Ann');
  const claim = (filter: object) => ann.post('/v1/referrals/claim', filter);
  const haiti = await claim({
    destination: ['HT'],
    tier: [1, 2],
    mode: ['vessel'],
    rule: ['VAL-01'],
    q: 'hait',
  });
  t.match(haiti, { status: 200, body: { bill: 'HAITI', assignee: 'Ann', status: 'assigned', version: 2 } });
  t.equal(haiti.headers.get('etag'), '"2"');
  t.match(await claim({}), { body: { bill: 'HIGH' } });
  t.match(await claim({ tier: [1] }), { status: 204 });
  t.match(await claim({ overdue: true }), { status: 204 });
  t.match(await claim({ departureBefore: '2023-01-01T00:00:00Z' }), { status: 204 });
  t.match(await claim({ status: ['new'] }), { body: { bill: 'LOW' } });
  t.match(await claim({}), { status: 204 });
  for (const [body, path] of [
    [{ tier: 1 }, 'tier'],
    [{ tier: [] }, 'tier'],
    [{ assignee: 'Ann' }, 'assignee'],
    [{ status: ['closed'] }, 'status[0]'],
    [{ destination: ['jm'] }, 'destination[0]'],
    [{ q: 'a\0' }, 'q'],
  ] as const) {
    const answer = await claim(body);
    t.same([answer.status, faultPaths(answer)], [422, [path]], JSON.stringify(body));
  }
});

t.test('a status that says more than who has it stays, and so does the timeline', async (t) => {
  const w = await world(t);
  const bills = await append(w, { number: 'M' }, [{ bill: 'A' }]);
  await score(w, bills.get('A'), { score: 8_500, tier: 1 });
  const [ann, ben] = [await colleague(w, 'Ann'), await colleague(w, 'Ben')];
  const [item] = itemsOf(await ann.get('/v1/referrals'));
  const path = `/v1/referrals/${String(item?.['id'])}`;
  await ann.post(`${path}/disposition`, { disposition: 'license_determination_pending' }, '*');
  t.match(await ben.post('/v1/referrals/claim', {}), { body: { status: 'in_review', assignee: 'Ben' } });
  t.match(itemsOf(await ben.get(`${path}/timeline`)), [
    { kind: 'created', sentence: 'referred by scoring: description says GLOCK SLIDE' },
    { kind: 'pending', version: 2, sentence: 'left open by Ann as license_determination_pending' },
    { kind: 'assigned', version: 3, by: 'Ben', from: null, assignee: 'Ben', sentence: 'taken by Ben' },
  ]);
});
