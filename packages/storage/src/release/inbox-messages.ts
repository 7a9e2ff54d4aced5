import type { Marks } from '@hammerhead/contracts';
import type { Queryable } from '../pool.js';
import type { MarkedMessages } from './answers.js';

/** Something that was said about a copy. */
export interface InboxMessage {
  readonly id: string;
  /** Its place among what is not left out, from 1. */
  readonly number: number;
  readonly kind: 'answer' | 'correction' | 'question' | 'reply';
  readonly body: unknown;
  readonly marks: Marks | null;
  readonly by: string;
  readonly at: Date;
}

interface Copy {
  /** The id of its release. */
  readonly release: string;
  readonly agency: string;
}

/** What was said about a copy by one person with the same marks, whether to its recipient or by it. */
export interface MarkedSaid extends MarkedMessages {
  readonly reply: boolean;
}

/** What was said about a copy that bears marks. */
export async function findMarkedSaid(db: Queryable, { release, agency }: Copy): Promise<MarkedSaid[]> {
  const { rows } = await db.query<MarkedSaid>(
    `select array_agg(id) as ids, kind = 'reply' as reply, marks, by, by_agency as "byAgency" from release_message
      where release_id = $1::uuid and agency = $2::text and marks is not null
      group by kind = 'reply', marks, by, by_agency`,
    [release, agency],
  );
  return rows;
}

/** What was said about a copy, the oldest first: of more than `limit`, the newest. @param without what is left out, by id */
export async function findSaid(
  db: Queryable,
  { release, agency }: Copy,
  without: readonly string[],
  limit: number,
): Promise<InboxMessage[]> {
  const { rows } = await db.query<InboxMessage>(
    `select id, (row_number() over (order by m.number))::int as number, kind, body, marks, by, at from release_message m
      where release_id = $1::uuid and agency = $2::text and id <> all ($3::uuid[])
      order by m.number desc limit $4::int`,
    [release, agency, without, limit],
  );
  return rows.toReversed();
}

/** How much was said about a copy, up to a number of all that was. @param without what is left out, by id */
export async function countSaid(
  db: Queryable,
  { release, agency }: Copy,
  without: readonly string[],
  upto: number,
): Promise<number> {
  const { rows } = await db.query<{ count: number }>(
    `select count(*)::int as count from release_message
      where release_id = $1::uuid and agency = $2::text and id <> all ($3::uuid[]) and number <= $4::int`,
    [release, agency, without, upto],
  );
  return rows[0]?.count ?? 0;
}
