import type { Queryable } from '../pool.js';

/** The place of an event in the order in which transactions began to write: its transaction and its number, as texts. */
export interface EventPlace {
  readonly transaction: string;
  readonly id: string;
}

export interface EventRow extends EventPlace {
  readonly at: Date;
  readonly kind: string;
  readonly referralId: string | null;
  readonly tier: number | null;
  readonly version: number | null;
  readonly status: string | null;
  readonly feedId: string | null;
  readonly body: unknown;
}

/** Before every event. */
export const firstPlace: EventPlace = { transaction: '0', id: '0' };

/**
 * The events after a place, of transactions older than every one that still runs: nothing appears before what was read.
 */
export async function readAfter(db: Queryable, after: EventPlace, limit: number): Promise<EventRow[]> {
  const { rows } = await db.query<EventRow>(
    `select transaction::text as transaction, id::text as id, at, kind, referral_id as "referralId", tier, version, status,
            feed_id as "feedId", to_jsonb(body) as body
       from event
      where (transaction, id) > ($1::xid8, $2::bigint) and transaction < pg_snapshot_xmin(pg_current_snapshot())
      order by transaction, id limit $3::int`,
    [after.transaction, after.id, limit],
  );
  return rows;
}

/** The place after which new events come: that of the last one that can be read. */
export async function readLast(db: Queryable): Promise<EventPlace> {
  const { rows } = await db.query<EventPlace>(
    `select transaction::text as transaction, id::text as id from event
      where transaction < pg_snapshot_xmin(pg_current_snapshot())
      order by transaction desc, id desc limit 1`,
  );
  return rows[0] ?? firstPlace;
}
