import type { ReferralSort } from '@hammerhead/contracts';
import type { Queryable } from '../pool.js';
import { type ReferralFilter, conditionsOf, valuesOf } from './filter.js';
import { type ReferralListRow, referralColumns } from './row.js';
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
};

/**
 * One page of referrals.
 * @param asOf in `urgency`, shipments that departed before this instant come after those that did not: the time of the
 *   first page, or referrals would change places between two pages
 * @param after place of the last referral of the page before
 */
export async function list(
  db: Queryable,
  filter: ReferralFilter,
  page: { sort: ReferralSort; asOf: string; after: readonly string[] | null; limit: number },
): Promise<ListedReferral[]> {
  const { sort, asOf, after, limit } = page;
  const where = conditionsOf(filter);
  const values = [...valuesOf(filter), limit, after];
  const { rows } =
    sort === 'urgency'
      ? await db.query<ListedReferral>(byUrgency(where), [...values, asOf])
      : await db.query<ListedReferral>(byColumn(sorts[sort], where), values);
  return rows;
}

function byColumn({ key: { sql, type }, descending }: Sort, where: string): string {
  const direction = descending ? 'desc' : 'asc';
  return `select ${referralColumns}, array[${type === 'timestamptz' ? timeText(sql) : `${sql}::text`}, r.id::text] as place
       from referral r
      where ${where}
        and ($11::text[] is null
             or (${sql}, r.id) ${descending ? '<' : '>'} (($11::text[])[1]::${type}, ($11::text[])[2]::uuid))
      order by ${sql} ${direction}, r.id ${direction}
      limit $10::int`;
}
