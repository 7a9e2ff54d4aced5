import type { Queryable } from '../pool.js';

/** A chunk that failed for good; its first position identifies it. */
export interface DeadLetterRow {
  readonly firstPosition: number;
  readonly lastPosition: number;
  readonly shipments: number;
  readonly attempts: number;
  readonly createdAt: Date;
  readonly failedAt: Date;
  readonly lastError: string | null;
  /** The id of its first shipment; a dead letter has one, as chunks that fail are cut in halves. */
  readonly shipmentId: string;
  readonly bill: string;
  readonly manifestNumber: string;
}

/** Lists the chunks that failed for good after the position `after`, by position. */
export async function list(db: Queryable, after: number | null, limit: number): Promise<DeadLetterRow[]> {
  const { rows } = await db.query<DeadLetterRow>(
    `select c.first_position as "firstPosition", c.last_position as "lastPosition", c.shipments, c.attempts,
            c.created_at as "createdAt", c.failed_at as "failedAt", c.last_error as "lastError",
            s.id as "shipmentId", s.bill, m.number as "manifestNumber"
       from chunk c
       join shipment s on s.position = c.first_position
       join manifest m on m.id = s.manifest_id
      where c.failed_at is not null and c.done_at is null
        and ($1::bigint is null or c.first_position > $1::bigint)
      order by c.first_position limit $2::int`,
    [after, limit],
  );
  return rows;
}
