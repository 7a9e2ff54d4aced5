import type { ReferralSort } from '@hammerhead/contracts';
import type { Queryable } from '../pool.js';
import { byPlan } from './by-plan.js';
import { type ReferralFilter, conditionsOf, valuesOf } from './filter.js';
import { type ReferralListRow, referralColumns, referralJoins } from './row.js';
import { timeText } from '../sql-time.js';
import { byUrgency } from './urgency.js';

export type ListedReferral = ReferralListRow & {
  /** Its place in the order; the next page comes after the last one's. */
  readonly place: readonly string[];
};

interface Sort {
  readonly key: { readonly sql: string; readonly type: 'int' | 'timestamptz' };
  readonly descending: boolean;
}

/** The orders by one column and then by the id, so that no two referrals share a place; each has an index. */
const sorts: Readonly<Record<Exclude<ReferralSort, 'urgency' | 'stoppable'>, Sort>> = {
  '-createdAt': { key: { sql: 'r.created_at', type: 'timestamptz' }, descending: true },
  '-score': { key: { sql: 'coalesce(r.score, -1)', type: 'int' }, descending: true },
  departureAt: { key: { sql: 'r.departure_at', type: 'timestamptz' }, descending: false },
  // As its index has it: those that nobody must answer by a time come last.
  respondBy: {
    key: { sql: `coalesce(r.respond_by, timestamptz '9999-12-31 23:59:59+00')`, type: 'timestamptz' },
    descending: false,
  },
};

/** Which page of the list. */
export interface Page {
  /**
   * The time of the first page, or referrals would change places between two pages: in `urgency`, cargo that was laden
   * before it comes after what was not; what should have been answered before it is overdue.
   */
  readonly asOf: string;
  /** The place of the last referral of the page before; null for the first page. */
  readonly after: readonly string[] | null;
  readonly limit: number;
}

/** One page of referrals. */
export async function list(
  db: Queryable,
  filter: ReferralFilter,
  { sort, asOf, after, limit }: Page & { readonly sort: Exclude<ReferralSort, 'stoppable'> },
): Promise<ListedReferral[]> {
  const where = conditionsOf(filter);
  const values = [...valuesOf(filter), limit, after, asOf];
  const { rows } =
    sort === 'urgency'
      ? await db.query<ListedReferral>(byUrgency(where), values)
      : await db.query<ListedReferral>(byColumn(sorts[sort], where), values);
  return rows;
}

/**
 * One page of referrals, first those of a plan in its order, then all others by urgency.
 * @param plan the ids, the same for each page; where it lacks the last referral of the page before, it goes on at its number
 */
export async function listPlanned(
  db: Queryable,
  filter: ReferralFilter,
  { plan, asOf, after, limit }: Page & { readonly plan: readonly string[] },
): Promise<ListedReferral[]> {
  const where = conditionsOf(filter);
  const inPlan = after === null || after[0] === 'plan';
  const planned: ListedReferral[] = [];
  const start = inPlan ? startAfter(plan, after) : plan.length;
  // A page is mostly found among the next few: the others are sent only where it is not.
  for (const [from, to] of [
    [start, start + fewPlanned],
    [start + fewPlanned, plan.length],
  ] as const) {
    const part = plan.slice(from, to);
    if (part.length === 0) continue;
    const values = [...valuesOf(filter), limit - planned.length, part, asOf, from];
    planned.push(...(await db.query<ListedReferral>(byPlan(where), values)).rows);
    if (planned.length === limit) return planned;
  }
  const { rows } = await db.query<ListedReferral>(byUrgency(`${where} and ${notPlanned}`), [
    ...valuesOf(filter),
    limit - planned.length,
    inPlan ? null : after,
    asOf,
    plan,
  ]);
  return [...planned, ...rows];
}

/** The referrals with these ids, in their order. */
export async function listThese(db: Queryable, ids: readonly string[]): Promise<ReferralListRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await db.query<ReferralListRow>(
    `select ${referralColumns}
       from unnest($1::uuid[]) with ordinality as p (id, n) join referral r on r.id = p.id ${referralJoins}
      order by p.n`,
    [ids],
  );
  return rows;
}

/** Of a plan, the part that is looked at first: a page, and those that do not fit the filter. */
const fewPlanned = 500;

/** SQL: a referral `r` is not among the ids in $15. They are put into one hashed table for all rows. */
const notPlanned = 'r.id not in (select p.id from unnest($15::uuid[]) with ordinality as p (id, n))';

function startAfter(plan: readonly string[], after: readonly string[] | null): number {
  if (after === null) return 0;
  const [, number = '0', id = ''] = after;
  const at = plan.indexOf(id);
  return (at === -1 ? Number(number) : at) + 1;
}

function byColumn({ key: { sql, type }, descending }: Sort, where: string): string {
  const direction = descending ? 'desc' : 'asc';
  const place = `array[${type === 'timestamptz' ? timeText(sql) : `${sql}::text`}, r.id::text]`;
  const order = `order by ${sql} ${direction}, r.id ${direction}`;
  return `select ${referralColumns}, r.place
       from (
         select r.*, ${place} as place from referral r
          where ${where}
            and ($13::text[] is null
                 or (${sql}, r.id) ${descending ? '<' : '>'} (($13::text[])[1]::${type}, ($13::text[])[2]::uuid))
          ${order} limit $12::int) r
       ${referralJoins}
      ${order}`;
}
