import type { Queryable } from '../pool.js';

/** Deletes the oldest events from before an instant; the last one of each agency stays, so that its numbers go on. */
export async function prune(db: Queryable, before: Date, limit: number): Promise<number> {
  const { rowCount } = await db.query(
    `delete from partner_event e using (
       select agency, number from partner_event o
        where o.at < $1::timestamptz
          and exists (select from partner_event n where n.agency = o.agency and n.number > o.number)
        order by o.at limit $2::int) as old
      where e.agency = old.agency and e.number = old.number`,
    [before, limit],
  );
  return rowCount ?? 0;
}
