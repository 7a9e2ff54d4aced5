import type { InboxSort, ReleaseStatus, Urgency } from '@hammerhead/contracts';
import type { Queryable } from '../pool.js';
import { cargoColumns, withCargo } from './cargo.js';
import { copyColumns, type InboxReader, type InboxRow, reader, readerValues } from './inbox-row.js';
import { copyStatus } from './status.js';
import { copies, visible } from './visible.js';

/** Null: no matter which. */
export interface InboxFilter {
  readonly statuses: readonly ReleaseStatus[] | null;
  readonly urgencies: readonly Urgency[] | null;
  readonly departed: boolean | null;
}

export type ListedInboxRow = InboxRow & {
  /** Its place in the order: three numbers and the id, all ascending. */
  readonly place: readonly string[];
};

const micros = (time: string): string => `(extract(epoch from ${time}) * 1000000)::bigint`;
const never = '900000000000000000';
const newest = `-${micros('l.created_at')}`;
const arrival = `(carried.transport ->> 'arrivalAt')::timestamptz`;

/** The numbers of each order, the smallest first. What has no answer asked for, or states no arrival, comes late. */
const orders: Readonly<Record<InboxSort, readonly [string, string, string]>> = {
  newest: ['0::bigint', '0::bigint', newest],
  urgency: [
    `array_position(array['immediate', 'high', 'normal', 'low'], l.urgency)::bigint`,
    `coalesce(${micros('l.answer_by')}, ${never})`,
    newest,
  ],
  // What is to arrive, the next first; what does not say; what should have arrived, the last first.
  arrival: [
    `case when ${arrival} >= $4::timestamptz then 0 when ${arrival} < $4::timestamptz then 2 else 1 end::bigint`,
    `coalesce(case when ${arrival} >= $4::timestamptz then ${micros(arrival)} else -${micros(arrival)} end, 0)`,
    newest,
  ],
};

/** SQL: a copy `c` of a release `l` with its cargo fits the filter in $5 to $7. */
const matching = `($5::text[] is null or ${copyStatus} = any ($5::text[]))
  and ($6::text[] is null or l.urgency = any ($6::text[]))`;
const leaving = `($7::boolean is null or (carried.departure_at <= $3::timestamptz) = $7::boolean)`;

/** SQL: the shipment is kept still. */
const kept = 'exists (select from shipment where position = l.seen_position)';

/** @param asOf the instant of the first page, by which arrivals are ordered */
const valuesOf = (who: InboxReader, asOf: Date | string, filter: InboxFilter): unknown[] => [
  ...readerValues(who),
  asOf,
  filter.statuses,
  filter.urgencies,
  filter.departed,
];

/**
 * One page of what somebody may read. Only what they may read is ordered, and its place tells of nothing else.
 * @param after the place of the last of the page before; null: the first page
 */
export async function listVisible(
  db: Queryable,
  who: InboxReader,
  filter: InboxFilter,
  page: { sort: InboxSort; asOf: string; after: readonly string[] | null; limit: number },
): Promise<ListedInboxRow[]> {
  const [first, second, third] = orders[page.sort];
  // Cargo is looked up for a page alone, unless it decides what is on it.
  const asked = page.sort === 'arrival' || filter.departed !== null;
  const { rows } = await db.query<ListedInboxRow>(
    `with page as (
       select c.release_id, c.agency, ${first} as first, ${second} as second, ${third} as third
         from ${copies} ${asked ? withCargo : ''}
        where ${visible(reader)} and ${matching} and ${asked ? leaving : `$7::boolean is null and ${kept}`}
          and $4::timestamptz is not null
          and ($8::text[] is null or (${first}, ${second}, ${third}, l.id)
               > (($8::text[])[1]::bigint, ($8::text[])[2]::bigint, ($8::text[])[3]::bigint, ($8::text[])[4]::uuid))
        order by first, second, third, c.release_id limit $9::int)
     select ${copyColumns}, ${cargoColumns},
            array[page.first::text, page.second::text, page.third::text, l.id::text] as place
       from page join release_recipient c on c.release_id = page.release_id and c.agency = page.agency
       join release l on l.id = c.release_id join agreement a on a.id = c.agreement_id ${withCargo}
      order by page.first, page.second, page.third, l.id`,
    [...valuesOf(who, page.asOf, filter), page.after, page.limit],
  );
  return rows;
}

export interface InboxCount {
  readonly status: ReleaseStatus;
  readonly urgency: Urgency;
  readonly departed: boolean;
  readonly overdue: boolean;
  readonly count: number;
}

/** Counts what somebody may read, at most the first `limit`, by all that is told of it together. */
export async function countVisible(
  db: Queryable,
  who: InboxReader,
  filter: InboxFilter,
  limit: number,
): Promise<InboxCount[]> {
  const { rows } = await db.query<InboxCount>(
    `select status, urgency, departed, overdue, count(*)::int as count
       from (select ${copyStatus} as status, l.urgency, carried.departure_at <= $3::timestamptz as departed,
                    coalesce(l.answer_by < $4::timestamptz, false) and ${copyStatus} <> 'answered' as overdue
               from ${copies} ${withCargo}
              where ${visible(reader)} and ${matching} and ${leaving} limit $8::int) as one
      group by status, urgency, departed, overdue`,
    [...valuesOf(who, who.at, filter), limit],
  );
  return rows;
}
