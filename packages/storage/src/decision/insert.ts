import type { Actor, Decision } from '@hammerhead/contracts';
import { decidedBy } from '@hammerhead/contracts';
import type { Queryable } from '../pool.js';

/**
 * Writes decisions at the positions from `first` on, which the caller reserved with `lockHead`. Their times are those of
 * the clock behind that lock: transactions wait for it in another order than they began, and what comes later in the log
 * is never earlier.
 */
export async function insert(
  db: Queryable,
  first: number,
  actor: Actor,
  decisions: readonly Decision[],
): Promise<void> {
  await db.query(
    `insert into decision (position, kind, actor, decided_by, body, recorded_at)
     select $1::bigint + t.at - 1, t.kind, $2::text, $3::json, t.body::json, clock_timestamp()
       from unnest($4::text[], $5::text[]) with ordinality as t (kind, body, at)`,
    [
      first,
      actor.subject,
      JSON.stringify(decidedBy(actor)),
      decisions.map(({ kind }) => kind),
      decisions.map(({ body }) => JSON.stringify(body)),
    ],
  );
}
