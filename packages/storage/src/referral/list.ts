import type { ReferralSort } from '@hammerhead/contracts';
import type { Queryable } from '../pool.js';
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
const sorts: Readonly<Record<Exclude<ReferralSort, 'urgency'>, Sort>> = {
  '-createdAt': { key: { sql: 'r.created_at', type: 'timestamptz' }, descending: true },
  '-score': { key: { sql: 'coalesce(r.score, -1)', type: 'int' }, descending: true },
  departureAt: { key: { sql: 'r.departure_at', type: 'timestamptz' }, descending: false },
  // As its index has it: those that nobody must answer by a time come last.
  respondBy: {
    key: { sql: `coalesce(r.respond_by, timestamptz '9999-12-31 23:59:59+00')`, type: 'timestamptz' },
    descending: false,
  },
};

/**
 * One page of referrals.
 * @param asOf the time of the first page, or referrals would change places between two pages: in `urgency`, cargo that
 *   was laden before it comes after what was not; what should have been answered before it is overdue
 * @param after place of the last referral of the page before
 */
export async function list(
  db: Queryable,
  filter: ReferralFilter,
  page: { sort: ReferralSort; asOf: string; after: readonly string[] | null; limit: number },
): Promise<ListedReferral[]> {
  const { sort, asOf, after, limit } = page;
  const where = conditionsOf(filter);
  const values = [...valuesOf(filter), limit, after, asOf];
  const { rows } =
    sort === 'urgency'
      ? await db.query<ListedReferral>(byUrgency(where), values)
      : await db.query<ListedReferral>(byColumn(sorts[sort], where), values);
  return rows;
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
