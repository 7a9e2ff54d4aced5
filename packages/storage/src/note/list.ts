import type { Queryable } from '../pool.js';

export interface NoteRow {
  readonly id: string;
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly text: string;
  /** The position of the decision that records it. */
  readonly position: number;
}

/** The notes of a referral, the oldest first. @param after position of the last one of the page before */
export async function list(
  db: Queryable,
  referral: string,
  after: number,
  limit: number,
): Promise<NoteRow[]> {
  const { rows } = await db.query<NoteRow>(
    `select id, created_at as "createdAt", created_by as "createdBy", text, position from note
      where referral_id = $1::uuid and position > $2::bigint
      order by position limit $3::int`,
    [referral, after, limit],
  );
  return rows;
}
