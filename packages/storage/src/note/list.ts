import type { Marks } from '@hammerhead/contracts';
import type { Queryable } from '../pool.js';

export interface NoteRow {
  readonly id: string;
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly text: string;
  readonly marks: Marks | null;
  /** What its referral bears now. */
  readonly referralMarks: Marks | null;
  /** The position of the decision that records it. */
  readonly position: number;
}

/**
 * The notes of a referral, the oldest first, but for the hidden ones.
 * @param after position of the last one of the page before
 * @param hidden ids of those that the reader may not know
 */
export async function list(
  db: Queryable,
  referral: string,
  after: number | null,
  limit: number,
  hidden: readonly string[],
): Promise<NoteRow[]> {
  const { rows } = await db.query<NoteRow>(
    `select n.id, n.created_at as "createdAt", n.created_by as "createdBy", n.text, n.marks, n.position,
            r.marks as "referralMarks"
       from note n join referral r on r.id = n.referral_id
      where n.referral_id = $1::uuid and ($2::bigint is null or n.position > $2::bigint)
        and n.id <> all ($4::uuid[])
      order by n.position limit $3::int`,
    [referral, after, limit, hidden],
  );
  return rows;
}
