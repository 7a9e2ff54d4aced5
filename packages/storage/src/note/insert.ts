import type { Marks } from '@hammerhead/contracts';
import type { Queryable } from '../pool.js';

export interface NewNoteRow {
  readonly id: string;
  /** The id of the referral. */
  readonly referral: string;
  /** The position of the decision that records it. */
  readonly position: number;
  readonly text: string;
  readonly by: string;
  /** Of who writes. */
  readonly agency: string | null;
  readonly marks: Marks | null;
}

/** Writes a note. @returns when, which is the time of its decision */
export async function insert(
  db: Queryable,
  { id, referral, position, text, by, agency, marks }: NewNoteRow,
): Promise<Date> {
  const { rows } = await db.query<{ createdAt: Date }>(
    `insert into note (id, referral_id, position, text, created_by, agency, marks, created_at)
     select $1::uuid, $2::uuid, position, $4::text, $5::text, $6::text, $7::jsonb, recorded_at from decision where position = $3::bigint
     returning created_at as "createdAt"`,
    [id, referral, position, text, by, agency, marks === null ? null : JSON.stringify(marks)],
  );
  const [row] = rows;
  if (!row) throw new Error('a note was not written');
  return row.createdAt;
}
