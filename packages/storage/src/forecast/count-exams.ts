import type { Queryable } from '../pool.js';

/** Counts the exams that began from `from` to before `to`, by port. */
export async function countExams(
  db: Queryable,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<{ readonly port: string; readonly count: number }[]> {
  const { rows } = await db.query<{ port: string; count: number }>(
    `select r.port_of_export as port, count(*)::int as count
       from exam e join referral r on r.id = e.referral_id
      where e.started_at >= $1::timestamptz and e.started_at < $2::timestamptz
      group by r.port_of_export`,
    [from, to],
  );
  return rows;
}
