import t from 'tap';
import { z } from 'zod';
import { append, type Header, score } from './log.js';
import { type Answer, faultPaths, itemsOf, pluck, sorted, type World, world } from './world.js';

const hourMs = 3_600_000;
const inHours = (hours: number): string => new Date(Date.now() + hours * hourMs).toISOString();

/**
 * Eight weeks in which one referral came each hour at Miami, and was answered half an hour later; every fifth was laden
 * before anybody answered, and then withdrawn. A quarter of what was answered was held, and examined after that.
 */
async function history(w: World): Promise<void> {
  await w.pool.query(
    `with past as (
       select gen_random_uuid() as id, n, now() - make_interval(hours => n) as asked from generate_series(1, 1400) as n),
     made as (
       insert into referral (id, shipment_id, position, origin, tier, score, status, manifest_number, bill, shipper,
         consignee, destination, mode, departure_at, headline, rules, port_of_export, stoppable_until, asked_at, created_at,
         updated_at, closed_at, respond_by)
       select id, id, 1, 'score', 3, 5000, 'closed', 'PAST', 'PAST' || n, 'S', 'C',
              'JM', 'air', asked + interval '7 hours', '', '{}', 'USMIA', asked + interval '5 hours', asked, asked, asked,
              asked + case when n % 5 = 0 then interval '6 hours' else interval '30 minutes' end, asked + interval '4 hours' from past),
     decided as (
       insert into decision (position, kind, actor, body) values (-1, 'disposition', 'test', '{}') returning position)
     insert into referral_answer
       (referral_id, asked_at, answered_at, decision, kind, tier, port_of_export, stoppable_until, respond_by)
     select id, asked, asked + interval '30 minutes', d.position, case when n % 4 = 0 then 'hold' else 'disposition' end, 3,
            'USMIA', asked + interval '5 hours', asked + interval '4 hours'
       from past, decided d where n % 5 <> 0`,
  );
  await w.pool.query(
    `insert into exam (id, referral_id, level, started_by, started_at, ended_by, ended_at, outcome, findings)
     select gen_random_uuid(), referral_id, 'nii', 'test', answered_at + interval '10 minutes', 'test',
            answered_at + interval '20 minutes', 'recorded', 'nothing' from referral_answer where kind = 'hold'`,
  );
}

const refer = async (w: World, bill: string, tier: number, header: Partial<Header>): Promise<void> => {
  const logged = await append(w, { number: bill, ...header }, [{ bill }]);
  await score(w, logged.get(bill), { score: 7_000, tier });
};

const forecastSchema = z.object({
  weeks: z.number(),
  all: z.looseObject({ waiting: z.number() }),
  ports: z.array(z.looseObject({ port: z.string() })),
  items: z.array(
    z.object({ chance: z.number(), referral: z.looseObject({ bill: z.string(), tier: z.number() }) }),
  ),
  nextCursor: z.string().nullable(),
});
const forecastOf = ({ body }: Answer) => forecastSchema.parse(body);

t.test('a new installation says that it knows too little, and no figure', async (t) => {
  const w = await world(t);
  await refer(w, 'SOON', 1, { departureAt: inHours(3), mode: 'air' });
  await refer(w, 'NEXT-WEEK', 1, { departureAt: inHours(100), mode: 'air' });
  const answer = await w.get('/v1/forecast');
  t.match(answer, {
    status: 200,
    body: {
      weeks: 0,
      needs: 'knows from 14 days of record; has 0',
      knownFrom: String,
      all: { waiting: 1, missed: null, withArrivals: null },
      ports: [
        { port: 'USMIA', name: 'Miami', unknown: 'too_few_days', needs: /has 0$/, waiting: 1, missed: null },
      ],
      items: [{ chance: null, referral: { bill: 'SOON' } }],
      nextCursor: null,
    },
  });
});

t.test('a young record says how old it is, and when it will be old enough', async (t) => {
  const w = await world(t);
  await refer(w, 'OLD', 1, { departureAt: inHours(3), mode: 'air' });
  await w.pool.query(`update referral set asked_at = now() - interval '9 days 2 hours'`);
  const { body } = await w.get('/v1/forecast');
  t.match(body, { needs: 'knows from 14 days of record; has 9' });
  const days = (Date.parse(String(body['knownFrom'])) - Date.now()) / (24 * hourMs);
  t.ok(days > 4.8 && days < 5.1, `in ${days} days`);
});

t.test('a port with too few answers says how many it needs', async (t) => {
  const w = await world(t);
  await history(w);
  await refer(w, 'ELSEWHERE', 1, { departureAt: inHours(3), mode: 'air' });
  await w.pool.query(`update referral set port_of_export = 'USJFK' where bill = 'ELSEWHERE'`);
  const few = { port: 'USJFK', unknown: 'too_few_answers', knownFrom: null };
  t.match((await w.get('/v1/forecast?port=USJFK')).body, {
    needs: null,
    ports: [{ ...few, needs: 'knows from 20 answers before lading in the last 8 weeks; has 0' }],
    items: [{ chance: null, referral: { bill: 'ELSEWHERE' } }],
  });
});

t.test('at the pace of the last weeks', async (t) => {
  const w = await world(t);
  await history(w);
  // Forty are laden in two hours, when one or two are answered; three have two days.
  for (const n of Array.from({ length: 40 }, (_, at) => at))
    await refer(w, `RUSH-${n}`, n < 20 ? 1 : 2, { departureAt: inHours(4), mode: 'air' });
  for (const n of [1, 2, 3]) await refer(w, `EASY-${n}`, 1, { departureAt: inHours(45), mode: 'air' });
  await refer(w, 'LATER', 1, { departureAt: inHours(24 * 8), mode: 'air' });
  await refer(w, 'AT-SEA', 1, { departureAt: inHours(6), mode: 'vessel' });

  await t.test('it says how many of which port and tier, and which', async (t) => {
    const { weeks, all, ports, items } = forecastOf(await w.get('/v1/forecast?limit=200'));
    t.equal(weeks, 8);
    t.equal(all.waiting, 43);
    t.match(ports, [{ port: 'USMIA', unknown: null, waiting: 43 }]);
    const [port] = ports;
    t.match(port, { answersPerDay: Number, examsPerDay: Number, arrivalsPerDay: Number });
    t.ok(Number(port?.['answersPerDay']) > 18 && Number(port?.['answersPerDay']) < 20);
    t.ok(Number(port?.['examsPerDay']) > 4 && Number(port?.['examsPerDay']) < 5.5);
    const missed = z.object({ expected: z.number(), low: z.number(), high: z.number() }).parse(all['missed']);
    t.ok(missed.expected > 30 && missed.expected < 41, `${missed.expected}`);
    t.ok(missed.low <= missed.expected && missed.expected <= missed.high);
    t.ok(items.length > 30);
    t.ok(items.every(({ chance, referral }) => chance > 0.5 && referral.bill.startsWith('RUSH')));
    const tiers = items.map(({ referral }) => referral.tier);
    t.same(
      tiers,
      tiers.toSorted((a, b) => a - b),
      'the most urgent first',
    );
    t.equal(items.filter(({ referral }) => referral.tier === 2).length, 20, 'tier 2 has no time left at all');
  });

  await t.test('page by page, of one forecast', async (t) => {
    const whole = forecastOf(await w.get('/v1/forecast?limit=200'));
    const bills: string[] = [];
    const instants = new Set<unknown>();
    let cursor = '';
    do {
      const answer = await w.get(`/v1/forecast?limit=7${cursor}`);
      const { items, nextCursor } = forecastOf(answer);
      bills.push(...items.map(({ referral }) => referral.bill));
      instants.add(answer.body['asOf']);
      cursor = nextCursor === null ? '' : `&cursor=${nextCursor}`;
    } while (cursor !== '');
    t.equal(instants.size, 1);
    t.equal(new Set(bills).size, bills.length);
    t.same(sorted(bills), sorted(whole.items.map(({ referral }) => referral.bill)));
  });

  await t.test('of the ports and the time that are asked for', async (t) => {
    t.equal(forecastOf(await w.get('/v1/forecast?port=USJFK')).all.waiting, 0);
    t.equal(forecastOf(await w.get('/v1/forecast?port=usmia')).all.waiting, 43);
    t.equal(forecastOf(await w.get('/v1/forecast?within=1h')).all.waiting, 0);
    t.match(await w.get('/v1/forecast?within=8d'), { status: 422, body: { code: 'invalid' } });
    t.same(faultPaths(await w.get('/v1/forecast?within=0h&port=Kingston')), ['port', 'within']);
    t.equal((await w.get('/v1/forecast', 'feed')).status, 403);
    t.equal((await w.get('/v1/forecast', 'partner')).status, 403);
  });

  await t.test('in the order of what can still be stopped, every one once', async (t) => {
    const bills = pluck(await w.get('/v1/referrals?sort=stoppable&limit=100'), 'bill');
    const own = bills.filter((bill) => !String(bill).startsWith('PAST'));
    t.equal(own.length, 45);
    t.ok(own.indexOf('RUSH-0') < own.indexOf('EASY-1'), 'what can still be reached and has less time');
    t.ok(own.indexOf('RUSH-39') > own.indexOf('EASY-3'), 'tier 2 that would take the answer of tier 1 waits');
    t.equal(own.at(-1), 'AT-SEA', 'what is laden comes after all that is not');
    const turned: unknown[] = [];
    let cursor = '';
    do {
      const page = await w.get(`/v1/referrals?sort=stoppable&limit=6${cursor}`);
      turned.push(...pluck(page, 'bill'));
      const [last] = itemsOf(page).slice(-1);
      // Somebody works on what is shown while pages are turned.
      if (String(last?.['bill']).startsWith('RUSH'))
        await w.post(
          `/v1/referrals/${String(last?.['id'])}/disposition`,
          { disposition: 'released', reason: 'seen' },
          'analyst',
          { 'if-match': `"${String(last?.['version'])}"` },
        );
      const next = page.body['nextCursor'];
      cursor = typeof next === 'string' ? `&cursor=${next}` : '';
    } while (cursor !== '');
    t.same(turned, own);
  });
});

t.test('how many were answered in time', async (t) => {
  const w = await world(t);
  const weeks = z.array(z.looseObject({ tier: z.number().nullable(), due: z.number() }));
  const answers = async (query = '') => {
    const answer = await w.get(`/v1/statistics/answers${query}`, 'supervisor');
    t.equal(answer.status, 200);
    return weeks.parse(answer.body['weeks']);
  };
  const refer1 = (bill: string): Promise<void> =>
    refer(w, bill, 1, { departureAt: inHours(40), mode: 'air' });
  await refer1('IN-TIME');
  await refer1('LATE');
  await refer1('OVERDUE');
  await refer1('OPEN');
  const due = (bill: string, hours: number) =>
    w.pool.query('update referral set respond_by = $2::timestamptz where bill = $1::text', [
      bill,
      inHours(hours),
    ]);
  await Promise.all([due('IN-TIME', 0.01), due('LATE', -0.01), due('OVERDUE', -0.01), due('OPEN', 0.01)]);
  const item = async (bill: string) => itemsOf(await w.get(`/v1/referrals?q=${bill}&status=any`))[0];
  const post = async (bill: string, verb: string, body: object): Promise<void> => {
    const { id, version } = z.looseObject({ id: z.string(), version: z.number() }).parse(await item(bill));
    const answer = await w.post(`/v1/referrals/${id}/${verb}`, body, 'supervisor', {
      'if-match': `"${version}"`,
    });
    t.equal(answer.status, 200, `${bill} ${verb}`);
  };
  await post('IN-TIME', 'disposition', { disposition: 'released', reason: 'seen' });
  await post('LATE', 'disposition', { disposition: 'released', reason: 'seen' });
  const span = `?from=${inHours(-1)}&to=${inHours(1)}`;
  const [row] = await answers(span);
  t.match(row, { tier: 1, due: 4, inTime: 1, late: 1, overdue: 1, open: 1, medianMinutes: Number });

  await t.test('one that is reopened counts again, and stays late', async (t) => {
    await post('LATE', 'reopen', { reason: 'not yet' });
    await due('LATE', 0.01);
    t.match(await answers(span), [{ due: 5, inTime: 1, late: 1, overdue: 1, open: 2 }]);
    await post('LATE', 'disposition', { disposition: 'no_contraband', reason: 'looked' });
    await post('LATE', 'reopen', { reason: 'again' });
    await post('LATE', 'disposition', { disposition: 'no_contraband', reason: 'looked' });
    const [last] = await answers(span);
    t.match(last, { inTime: 2, late: 1 });
  });

  t.same(await answers('?from=2020-01-01&to=2020-02-01'), []);
  t.same(faultPaths(await w.get('/v1/statistics/answers?from=2020-01-01&to=2022-01-01', 'supervisor')), [
    'from',
  ]);
  t.same(faultPaths(await w.get('/v1/statistics/answers?from=2020-01-02&to=2020-01-01', 'supervisor')), [
    'to',
  ]);
  t.equal((await w.get('/v1/statistics/answers', 'feed')).status, 403);
});

t.test('what is at risk, as the worker saw it last', async (t) => {
  const w = await world(t);
  for (const bill of ['RISKY', 'HELD', 'FINE'])
    await refer(w, bill, 1, { departureAt: inHours(bill === 'FINE' ? 30 : 40), mode: 'air' });
  await w.pool.query(
    `update referral set at_risk = true, warned_for = asked_at where bill in ('RISKY', 'HELD')`,
  );
  const bills = async (query: string) => sorted(pluck(await w.get(`/v1/referrals?${query}`), 'bill'));
  t.same(await bills('atRisk=true'), ['HELD', 'RISKY']);
  t.same(await bills('atRisk=false'), ['FINE']);
  t.same(await bills('atRisk=true&sort=stoppable'), ['HELD', 'RISKY']);
  t.match((await w.get('/v1/referrals/counts')).body, { total: 3, atRisk: 2 });

  const [held] = itemsOf(await w.get('/v1/referrals?q=HELD'));
  t.match(held, { atRisk: true });
  const placed = await w.post(
    `/v1/referrals/${String(held?.['id'])}/hold`,
    { action: 'place', reason: 'to be opened' },
    'supervisor',
    { 'if-match': `"${String(held?.['version'])}"` },
  );
  t.equal(placed.status, 200);
  t.same(await bills('atRisk=true'), ['RISKY'], 'what is answered is not at risk, from that moment on');
  t.match((await w.get('/v1/referrals/counts?atRisk=true')).body, { total: 1, atRisk: 1 });

  t.match(await w.post('/v1/referrals/claim', { atRisk: true }, 'analyst'), {
    status: 200,
    body: { bill: 'RISKY', atRisk: true },
  });
});
