import type { Queryable } from '../pool.js';
import { answered, disclosure } from '../release/status.js';
import { copies } from '../release/visible.js';

/** What was released under an agreement, in counts. */
export interface ReleasedUnder {
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

export async function countReleased(db: Queryable, id: string, at: Date): Promise<ReleasedUnder> {
  const { rows } = await db.query<ReleasedUnder>(
    `with copy as (
       select c.release_id, c.agency, c.acknowledged_at, ${disclosure('$2::timestamptz')} as disclosure,
              ${answered} as answered
         from ${copies}
        where c.agreement_id = $1::uuid
     ), reading as (
       select count(distinct r.release_id)::int as read, count(distinct r.subject)::int as readers,
              max(r.last_at) as last_at
         from copy c join release_read r on r.release_id = c.release_id and r.agency = c.agency
     )
     select count(*)::int as releases,
            count(*) filter (where disclosure = 'disclosed')::int as disclosed,
            count(*) filter (where disclosure = 'withdrawn')::int as withdrawn,
            count(*) filter (where disclosure = 'expired')::int as expired,
            count(acknowledged_at)::int as acknowledged,
            (select read from reading) as read, (select readers from reading) as readers,
            (select last_at from reading) as "lastReadAt", count(*) filter (where answered)::int as answered
       from copy`,
    [id, at],
  );
  const [counted] = rows;
  if (counted === undefined) throw new Error('an aggregate has one row');
  return counted;
}
