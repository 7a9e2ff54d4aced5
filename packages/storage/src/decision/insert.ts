import type { Actor, Decision } from '@hammerhead/contracts';
import { decidedBy } from '@hammerhead/contracts';
import type { Queryable } from '../pool.js';

/** Writes a decision at a position that the caller reserved with `lockHead`. */
export async function insert(
  db: Queryable,
  position: number,
  actor: Actor,
  { kind, body }: Decision,
): Promise<void> {
  await db.query(
    `insert into decision (position, kind, actor, decided_by, body)
     values ($1::bigint, $2::text, $3::text, $4::json, $5::json)`,
    [position, kind, actor.subject, JSON.stringify(decidedBy(actor)), JSON.stringify(body)],
  );
}
