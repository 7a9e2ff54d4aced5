import type { Marks } from '@hammerhead/contracts';
import type { Queryable } from '../pool.js';

/** Notes of one writer with the same marks. */
export interface MarkedNotes {
  readonly ids: readonly string[];
  readonly marks: Marks | null;
  /** What their referral bears now. */
  readonly referralMarks: Marks | null;
  readonly by: string;
  /** Of who wrote them; null where they had none. */
  readonly agency: string | null;
}

/** The notes of a referral that bear marks, by themselves or because it does. */
export async function findMarked(db: Queryable, referral: string): Promise<MarkedNotes[]> {
  const { rows } = await db.query<MarkedNotes>(
    `select array_agg(n.id) as ids, n.marks, r.marks as "referralMarks", n.created_by as by, n.agency
       from note n join referral r on r.id = n.referral_id
      where n.referral_id = $1::uuid and (n.marks is not null or r.marks is not null)
      group by n.marks, r.marks, n.created_by, n.agency`,
    [referral],
  );
  return rows;
}
