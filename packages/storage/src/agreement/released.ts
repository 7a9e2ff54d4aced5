import type { Queryable } from '../pool.js';
import { copies, disclosed } from '../release/visible.js';

/** What was released under an agreement, in counts. */
export interface Released {
  readonly releases: number;
  /** Can be read at the instant. */
  readonly disclosed: number;
  readonly withdrawn: number;
  /** Not withdrawn, and their time is over. */
  readonly expired: number;
  readonly read: number;
  readonly acknowledged: number;
  readonly answered: number;
  /** People who read any. */
  readonly readers: number;
  readonly lastReadAt: Date | null;
}

export async function countReleased(db: Queryable, id: string, at: Date): Promise<Released> {
  const { rows } = await db.query<Released>(
    `with copy as (
       select c.release_id, c.agency, c.withdrawn_at, c.acknowledged_at, l.expires_at <= $2::timestamptz as expired,
              ${disclosed('$2::timestamptz')} as disclosed
         from ${copies}
        where c.agreement_id = $1::uuid
     ), reading as (
       select count(distinct r.release_id)::int as read, count(distinct r.subject)::int as readers,
              max(r.last_at) as last_at
         from copy c join release_read r on r.release_id = c.release_id and r.agency = c.agency
     ), answer as (
       select count(distinct m.release_id)::int as answered
         from copy c join release_message m on m.release_id = c.release_id and m.agency = c.agency
        where m.kind = 'answer'
     )
     select count(*)::int as releases,
            count(*) filter (where disclosed)::int as disclosed,
            count(withdrawn_at)::int as withdrawn,
            count(*) filter (where withdrawn_at is null and expired)::int as expired,
            count(acknowledged_at)::int as acknowledged,
            (select read from reading) as read, (select readers from reading) as readers,
            (select last_at from reading) as "lastReadAt", (select answered from answer) as answered
       from copy`,
    [id, at],
  );
  const [counted] = rows;
  if (counted === undefined) throw new Error('an aggregate has one row');
  return counted;
}
