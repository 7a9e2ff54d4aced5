import type { Queryable } from '../pool.js';
import { sameBill } from '../shipment/bill.js';

export interface CanceledShipments {
  /** The ids of the shipments. */
  readonly shipments: readonly string[];
  /** The position up to which this is all. */
  readonly upto: number;
}

/** Whether any shipment was canceled that was not acted on; read without a lock, which would be written to disk. */
export async function areDue(db: Queryable): Promise<boolean> {
  const { rows } = await db.query<{ due: boolean }>(
    `select exists (select from shipment
                     where state = 'canceled' and position > (select position from cancellation_head)) as due`,
  );
  return rows[0]?.due === true;
}

/**
 * The shipments that were canceled after a position, at most `limit` of them; no further than to where every shipment
 * has had its first scoring, since one that is scored later would be referred after its cancellation was acted on.
 */
export async function find(db: Queryable, after: number, limit: number): Promise<CanceledShipments> {
  const { rows } = await db.query<{ shipments: string[]; upto: number }>(
    `with scored as (
       select coalesce((select min(first_position) - 1 from chunk where done_at is null and failed_at is null),
                       (select position from log_head)) as upto),
     canceled as (
       select s.position, s.id from shipment s, scored
        where s.state = 'canceled' and s.position > $1::bigint and s.position <= scored.upto
        order by s.position limit $2::int)
     select coalesce((select array_agg(distinct id) from canceled), '{}') as shipments,
            case when (select count(*) from canceled) = $2::int then (select max(position) from canceled)
              else greatest($1::bigint, (select upto from scored)) end as upto`,
    [after, limit],
  );
  return rows[0] ?? { shipments: [], upto: after };
}

/** Those of these shipments of which no revision after the cancellation says that they go after all. */
export async function findStillCanceled(
  db: Queryable,
  shipments: readonly { readonly shipmentId: string; readonly bill: string }[],
): Promise<ReadonlySet<string>> {
  if (shipments.length === 0) return new Set();
  const { rows } = await db.query<{ id: string }>(
    `select t.id from unnest($1::uuid[], $2::text[]) as t (id, bill)
      where exists (select from shipment s
                     where ${sameBill('s', 't')} and s.id = t.id and s.superseded_by is null and s.state = 'canceled')`,
    [shipments.map(({ shipmentId }) => shipmentId), shipments.map(({ bill }) => bill)],
  );
  return new Set(rows.map(({ id }) => id));
}
