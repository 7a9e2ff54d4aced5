import type { ReferralSort } from '@hammerhead/contracts';
import type { Queryable } from '../pool.js';
import { type ReferralListRow, referralColumns } from './row.js';

/** What a page of the queue is narrowed to; null narrows nothing. */
export interface ReferralFilter {
  readonly tiers: readonly number[] | null;
  readonly statuses: readonly string[] | null;
  readonly destinations: readonly string[] | null;
  readonly modes: readonly string[] | null;
  readonly assignee: string | null;
  /** Any of these hit. */
  readonly rules: readonly string[] | null;
  /** Stands in the bill, manifest number, shipper or consignee, in any case. */
  readonly contains: string | null;
  readonly departureBefore: string | null;
  /** Brought here, or to a more urgent tier, by a later decision; or not. */
  readonly raised: boolean | null;
}

interface Sort {
  readonly keys: readonly { readonly sql: string; readonly type: string }[];
  readonly descending: boolean;
}

/** As text that keeps the microseconds, which a JavaScript date would lose. */
const time = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const id = { sql: 'r.id', type: 'uuid' };

/**
 * The orders a queue can have; each ends with the id, so that no two referrals share a place. Departed is
 * what had departed when the first page was made ($9), or referrals would change places between two pages.
 */
const sorts: Readonly<Record<ReferralSort, Sort>> = {
  urgency: {
    keys: [
      { sql: 'coalesce(r.tier, 32767)', type: 'int' },
      { sql: '(r.departure_at <= $9::timestamptz)', type: 'boolean' },
      { sql: 'r.departure_at', type: 'timestamptz' },
      id,
    ],
    descending: false,
  },
  '-createdAt': { keys: [{ sql: 'r.created_at', type: 'timestamptz' }, id], descending: true },
  '-score': { keys: [{ sql: 'coalesce(r.score, -1)', type: 'int' }, id], descending: true },
  departureAt: { keys: [{ sql: 'r.departure_at', type: 'timestamptz' }, id], descending: false },
};

export type ListedReferral = ReferralListRow & {
  /** Its place in the order; the next page comes after the last one's. */
  readonly place: readonly string[];
};

/**
 * One page of referrals.
 * @param asOf what departed before this instant comes after what did not, in `urgency`
 * @param after place of the last referral of the page before
 */
export async function listReferrals(
  db: Queryable,
  filter: ReferralFilter,
  page: { sort: ReferralSort; asOf: string; after: readonly string[] | null; limit: number },
): Promise<ListedReferral[]> {
  const { keys, descending } = sorts[page.sort];
  const expressions = keys.map(({ sql }) => sql);
  const place = keys.map(({ sql, type }) => (type === 'timestamptz' ? time(sql) : `${sql}::text`));
  const bounds = keys.map(({ type }, index) => `($11::text[])[${index + 1}]::${type}`);
  const { rows } = await db.query<ListedReferral>(
    `select ${referralColumns}, array[${place.join(', ')}] as place
       from referral r
      where ($1::smallint[] is null or r.tier = any ($1::smallint[]))
        and ($2::text[] is null or r.status = any ($2::text[]))
        and ($3::text[] is null or r.destination = any ($3::text[]))
        and ($4::text[] is null or r.mode = any ($4::text[]))
        and ($5::text is null or r.assignee = $5::text)
        and ($6::text[] is null or r.rules && $6::text[])
        and ($7::text is null or r.bill ilike $7::text or r.manifest_number ilike $7::text
             or r.shipper ilike $7::text or r.consignee ilike $7::text)
        and ($8::timestamptz is null or r.departure_at < $8::timestamptz)
        and ($12::boolean is null or (r.raised_at is not null) = $12::boolean)
        and $9::timestamptz is not null
        and ($11::text[] is null
             or (${expressions.join(', ')}) ${descending ? '<' : '>'} (${bounds.join(', ')}))
      order by ${expressions.map((sql) => `${sql} ${descending ? 'desc' : 'asc'}`).join(', ')}
      limit $10::int`,
    [
      filter.tiers,
      filter.statuses,
      filter.destinations,
      filter.modes,
      filter.assignee,
      filter.rules,
      filter.contains === null ? null : `%${literally(filter.contains)}%`,
      filter.departureBefore,
      page.asOf,
      page.limit,
      page.after,
      filter.raised,
    ],
  );
  return rows;
}

/** `text` with the characters escaped that mean something in a pattern of `like`. */
const literally = (text: string): string => text.replaceAll(/[\\%_]/g, '\\$&');
