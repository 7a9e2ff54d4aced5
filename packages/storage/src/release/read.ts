import type { Queryable } from '../pool.js';
import { openQuestions, type ReleaseRow, releaseColumns, withBound } from './row.js';
import { copyStatus } from './status.js';
import { copies, disclosed } from './visible.js';

/** The most messages of each copy that one release, and a list of them, shows: the newest. */
const messagesOfOne = 200;
const messagesOfEach = 10;

/** A release as US officers see it; null if there is none. */
export async function find(db: Queryable, id: string, at: Date): Promise<ReleaseRow | null> {
  const { rows } = await db.query<ReleaseRow>(
    `select ${releaseColumns('$2::timestamptz', '$3::int')} from release l ${withBound} where l.id = $1::uuid`,
    [id, at, messagesOfOne],
  );
  return rows[0] ?? null;
}

/** Of a filter, all that is not null holds of one copy. */
export interface ReleasedFilter {
  readonly shipment: string | null;
  readonly agency: string | null;
  readonly country: string | null;
  readonly agreement: string | null;
  readonly status: 'new' | 'acknowledged' | 'answered' | null;
  readonly awaiting: 'reply' | 'answer' | null;
}

export const everyRelease: ReleasedFilter = {
  shipment: null,
  agency: null,
  country: null,
  agreement: null,
  status: null,
  awaiting: null,
};

const valuesOf = (filter: ReleasedFilter, at: Date): unknown[] => [
  at,
  filter.shipment,
  filter.agency,
  filter.country,
  filter.agreement,
  filter.status,
  filter.awaiting,
];

/** Nothing is awaited about a copy that its recipient cannot read. */
const matching = `
  ($2::uuid is null or l.shipment_id = $2::uuid) and ($3::text is null or c.agency = $3::text)
  and ($4::text is null or c.countries @> array[$4::text]) and ($5::uuid is null or c.agreement_id = $5::uuid)
  and ($6::text is null or ${copyStatus} = $6::text)
  and ($7::text is null or ${disclosed('$1::timestamptz')}
       and case $7::text when 'reply' then ${openQuestions} > 0 else ${copyStatus} <> 'answered' end)`;

/** Releases with a copy that a filter matches, the newest first. @param before place of the last one of the page before */
export async function list(
  db: Queryable,
  filter: ReleasedFilter,
  { at, before, limit }: { at: Date; before: readonly string[] | null; limit: number },
): Promise<ReleaseRow[]> {
  const { rows } = await db.query<ReleaseRow>(
    `select ${releaseColumns('$1::timestamptz', '$10::int')} from release l ${withBound}
      where ($8::text[] is null or (l.created_at, l.id) < (($8::text[])[1]::timestamptz, ($8::text[])[2]::uuid))
        and exists (select from release_recipient c join agreement a on a.id = c.agreement_id
                     where c.release_id = l.id and ${matching})
      order by l.created_at desc, l.id desc limit $9::int`,
    [...valuesOf(filter, at), before, limit, messagesOfEach],
  );
  return rows;
}

/** How many copies there are, and what they wait for. */
export interface ReleasedCounts {
  readonly copies: number;
  readonly disclosed: number;
  readonly unread: number;
  readonly new: number;
  readonly acknowledged: number;
  readonly answered: number;
  readonly awaitingReply: number;
  readonly awaitingAnswer: number;
  readonly overdue: number;
}

/** Counts copies that a filter matches. What is not disclosed waits for nothing. */
export async function count(db: Queryable, filter: ReleasedFilter, at: Date): Promise<ReleasedCounts> {
  const { rows } = await db.query<ReleasedCounts>(
    `select count(*)::int as copies, count(*) filter (where disclosed)::int as disclosed,
            count(*) filter (where disclosed and not read)::int as unread,
            count(*) filter (where disclosed and status = 'new')::int as new,
            count(*) filter (where disclosed and status = 'acknowledged')::int as acknowledged,
            count(*) filter (where disclosed and status = 'answered')::int as answered,
            count(*) filter (where disclosed and questions > 0)::int as "awaitingReply",
            count(*) filter (where disclosed and status <> 'answered')::int as "awaitingAnswer",
            count(*) filter (where disclosed and status <> 'answered' and answer_by < $1::timestamptz)::int as overdue
       from (select ${disclosed('$1::timestamptz')} as disclosed, ${copyStatus} as status, ${openQuestions} as questions,
                    l.answer_by,
                    exists (select from release_read x where x.release_id = c.release_id and x.agency = c.agency) as read
               from ${copies} where ${matching}) as one`,
    valuesOf(filter, at),
  );
  const [counts] = rows;
  if (counts === undefined) throw new Error('nothing was counted');
  return counts;
}
