import t from 'tap';
import { type Pool, type ReferralFilter, referrals, uuidv7 } from '../src/index.js';
import { freshPool } from './fresh-pool.js';

const asOf = '2023-09-15T00:00:00Z';
const all: ReferralFilter = {
  tiers: null,
  statuses: null,
  destinations: null,
  modes: null,
  assignee: null,
  rules: null,
  contains: null,
  departureBefore: null,
  raised: null,
  overdue: null,
  incomplete: null,
};

interface Made {
  readonly id: string;
  readonly tier: number | null;
  readonly status: string;
  readonly departureAt: string;
  readonly stoppableUntil: string;
}

async function fill(pool: Pool): Promise<Made[]> {
  const made = Array.from(
    { length: 300 },
    (_, n): Made => ({
      id: uuidv7(),
      tier: n % 5 === 0 ? null : 1 + ((n * 7) % 4),
      status: n % 3 === 0 ? 'closed' : n % 2 === 0 ? 'new' : 'assigned',
      // Few instants: many depart at once, some exactly then.
      departureAt: `2023-09-${13 + ((n * 11) % 5)}T00:00:00.000Z`,
      stoppableUntil: `2023-09-${13 + ((n * 11) % 5) - (n % 3)}T00:00:00.000Z`,
    }),
  );
  await pool.query(
    `insert into referral (id, shipment_id, position, origin, tier, score, status, manifest_number, bill, shipper,
       consignee, destination, mode, departure_at, headline, rules, port_of_export,
       stoppable_until)
     select id, id, 1, 'score', tier, 100, status, 'M', 'B', 'S', 'C', 'JM', 'vessel', departure_at, '', '{}', 'USMIA',
            stoppable_until
       from unnest($1::uuid[], $2::smallint[], $3::text[], $4::timestamptz[], $5::timestamptz[])
              as t (id, tier, status, departure_at, stoppable_until)`,
    [
      made.map(({ id }) => id),
      made.map(({ tier }) => tier),
      made.map(({ status }) => status),
      made.map(({ departureAt }) => departureAt),
      made.map(({ stoppableUntil }) => stoppableUntil),
    ],
  );
  return made;
}

const orderOf = ({ id, tier, departureAt, stoppableUntil }: Made): string => {
  const has = (at: string): boolean => new Date(at) <= new Date(asOf);
  const [stretch, at] = has(departureAt)
    ? [2, departureAt]
    : has(stoppableUntil)
      ? [1, departureAt]
      : [0, stoppableUntil];
  return [tier ?? 9, stretch, at, id].join(' ');
};

t.test('pages by urgency are what sorting everything gives', async (t) => {
  const pool = await freshPool(t);
  const made = await fill(pool);
  const cases: [Partial<ReferralFilter>, (one: Made) => boolean][] = [
    [{}, () => true],
    [{ statuses: ['new', 'assigned'] }, ({ status }) => status !== 'closed'],
    [{ statuses: ['closed'] }, ({ status }) => status === 'closed'],
    [{ tiers: [4, 2] }, ({ tier }) => tier === 2 || tier === 4],
    [{ tiers: [7] }, () => false],
  ];
  for (const [filter, holds] of cases)
    for (const limit of [1, 7, 1_000]) {
      const seen: string[] = [];
      let after: readonly string[] | null = null;
      do {
        const page: readonly { id: string; place: readonly string[] }[] = await referrals.list(
          pool,
          { ...all, ...filter },
          { sort: 'urgency', asOf, after, limit },
        );
        seen.push(...page.map(({ id }) => id));
        after = page.at(-1)?.place ?? null;
      } while (after !== null);
      const expected = made.filter(holds).toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
      t.same(
        seen,
        expected.map(({ id }) => id),
        `${JSON.stringify(filter)} by ${limit}`,
      );
    }
});

t.test('pages of a plan are the plan, and then all others by urgency', async (t) => {
  const pool = await freshPool(t);
  const made = await fill(pool);
  const inPlan = made.filter((_, n) => n % 3 !== 0).toReversed();
  // Some of what was planned is gone: more than is looked at first.
  const gone = Array.from({ length: 700 }, () => uuidv7());
  const plan = [...inPlan.slice(0, 50).map(({ id }) => id), ...gone, ...inPlan.slice(50).map(({ id }) => id)];
  for (const [filter, holds] of [
    [{}, () => true],
    [{ tiers: [2] }, ({ tier }) => tier === 2],
  ] satisfies [Partial<ReferralFilter>, (one: Made) => boolean][])
    for (const limit of [7, 60, 1_000]) {
      const seen: string[] = [];
      let after: readonly string[] | null = null;
      do {
        const page: readonly { id: string; place: readonly string[] }[] = await referrals.listPlanned(
          pool,
          { ...all, ...filter },
          { plan, asOf, after, limit },
        );
        seen.push(...page.map(({ id }) => id));
        after = page.at(-1)?.place ?? null;
      } while (after !== null);
      const others = made
        .filter((one) => !inPlan.includes(one))
        .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
      t.same(
        seen,
        [...inPlan, ...others].filter(holds).map(({ id }) => id),
        `${JSON.stringify(filter)} by ${limit}`,
      );
    }
});
