import type { Marks } from '@hammerhead/contracts';
import type { Queryable } from '../pool.js';

/** Something that was said about a copy. */
export interface InboxMessage {
  readonly id: string;
  readonly number: number;
  readonly kind: 'answer' | 'correction' | 'question' | 'reply';
  readonly body: unknown;
  readonly marks: Marks | null;
  readonly by: string;
  readonly at: Date;
}

/** What was said about one agency's copy, the oldest first: of more than `limit`, the newest. */
export async function findSaid(
  db: Queryable,
  release: string,
  agency: string,
  limit: number,
): Promise<InboxMessage[]> {
  const { rows } = await db.query<InboxMessage>(
    `select id, number, kind, body, marks, by, at from release_message
      where release_id = $1::uuid and agency = $2::text order by number desc limit $3::int`,
    [release, agency, limit],
  );
  return rows.toReversed();
}
