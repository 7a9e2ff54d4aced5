import type pg from 'pg';
import type { Queryable } from '../pool.js';

/** What a transition of a referral goes by. */
export interface LockedReferral {
  readonly id: string;
  readonly shipmentId: string;
  readonly position: number;
  readonly bill: string;
  readonly status: string;
  readonly version: number;
  readonly assignee: string | null;
  readonly disposition: string | null;
  /** Of the decision that closed it. */
  readonly closedPosition: number | null;
}

/** The referral, locked until the transaction ends; null where there is none. */
export async function lockReferral(client: pg.PoolClient, id: string): Promise<LockedReferral | null> {
  const { rows } = await client.query<LockedReferral>(
    `select id, shipment_id as "shipmentId", position, bill, status, version, assignee, disposition,
            closed_position as "closedPosition"
       from referral where id = $1::uuid for update`,
    [id],
  );
  return rows[0] ?? null;
}

/** Closes a locked referral. @param position of the decision @returns its new version */
export async function closeReferral(
  db: Queryable,
  id: string,
  { disposition, by, position }: { disposition: string; by: string; position: number },
): Promise<number> {
  const { rows } = await db.query<{ version: number }>(
    `update referral
        set status = 'closed', disposition = $2::text, closed_by = $3::text, closed_position = $4::bigint,
            closed_at = now(), updated_at = now(), version = version + 1
      where id = $1::uuid returning version`,
    [id, disposition, by, position],
  );
  return versionOf(rows);
}

/**
 * Puts a locked, closed referral back before people: to whom it was assigned, or into the queue.
 * @returns its new version
 * @throws a unique violation where the shipment has another open referral
 */
export async function reopenReferral(db: Queryable, id: string, reason: string): Promise<number> {
  const { rows } = await db.query<{ version: number }>(
    `update referral
        set status = case when assignee is null then 'new' else 'assigned' end, disposition = null,
            closed_by = null, closed_position = null, closed_at = null, updated_at = now(), version = version + 1,
            headline = case when tier is null and origin = 'score' then left('reopened: ' || $2::text, 300)
                            else headline end
      where id = $1::uuid returning version`,
    [id, reason],
  );
  return versionOf(rows);
}

function versionOf([row]: readonly { version: number }[]): number {
  if (!row) throw new Error('a locked referral is gone');
  return row.version;
}
