import type { Queryable } from '../pool.js';
import { uuidv7 } from '../uuid.js';

/** A hold on a shipment that has none. */
export interface NewHold {
  readonly referralId: string;
  readonly shipmentId: string;
  readonly feedId: string;
  readonly manifestNumber: string;
  readonly bill: string;
  readonly masterBill: string | null;
  readonly by: string;
}

const valuesOf = ({ referralId, shipmentId, feedId, manifestNumber, bill, masterBill, by }: NewHold) => [
  uuidv7(),
  referralId,
  shipmentId,
  feedId,
  manifestNumber,
  bill,
  masterBill,
  by,
];

/**
 * Records that somebody asks for a hold.
 * @returns its id
 * @throws a unique violation if a hold stands on the shipment
 */
export async function request(db: Queryable, hold: NewHold): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `insert into hold (id, referral_id, shipment_id, feed_id, manifest_number, bill, master_bill, requested_by, requested_at)
     values ($1::uuid, $2::uuid, $3::uuid, $4::text, $5::text, $6::text, $7::text, $8::text, clock_timestamp())
     returning id`,
    valuesOf(hold),
  );
  return only(rows).id;
}

/**
 * Places a hold for which nobody had asked.
 * @param position of the decision
 * @throws a unique violation if a hold stands on the shipment
 */
export async function place(db: Queryable, hold: NewHold, position: number): Promise<Date> {
  const { rows } = await db.query<{ placedAt: Date }>(
    `insert into hold (id, referral_id, shipment_id, feed_id, manifest_number, bill, master_bill, placed_by, placed_at,
       placed_position)
     values ($1::uuid, $2::uuid, $3::uuid, $4::text, $5::text, $6::text, $7::text, $8::text, clock_timestamp(), $9::bigint)
     returning placed_at as "placedAt"`,
    [...valuesOf(hold), position],
  );
  return only(rows).placedAt;
}

/**
 * Places a hold that was asked for.
 * @param position of the decision
 */
export async function placeRequested(
  db: Queryable,
  { id, masterBill, by }: { id: string; masterBill: string | null; by: string },
  position: number,
): Promise<Date> {
  const { rows } = await db.query<{ placedAt: Date }>(
    `update hold set placed_by = $2::text, placed_at = clock_timestamp(), placed_position = $3::bigint,
            master_bill = $4::text
      where id = $1::uuid and placed_position is null and released_position is null
      returning placed_at as "placedAt"`,
    [id, by, position, masterBill],
  );
  return only(rows).placedAt;
}

/** How a hold ended. */
export interface Release {
  readonly id: string;
  readonly by: string;
  readonly how: 'withdrawn' | 'lifted' | 'disposed';
  readonly examined: boolean;
  readonly ground: string | null;
}

/**
 * Ends a hold.
 * @param position of the decision
 * @throws a check violation if who asked for it ends it unexamined, or without a ground
 */
export async function release(
  db: Queryable,
  { id, by, how, examined, ground }: Release,
  position: number,
): Promise<Date> {
  const { rows } = await db.query<{ releasedAt: Date }>(
    `update hold set released_by = $2::text, released_at = clock_timestamp(), released_position = $3::bigint,
            how = $4::text, examined = $5::boolean, ground = $6::text
      where id = $1::uuid and released_position is null
      returning released_at as "releasedAt"`,
    [id, by, position, how, examined, ground],
  );
  return only(rows).releasedAt;
}

function only<Row>([row]: readonly Row[]): Row {
  if (row === undefined) throw new Error('a standing hold is gone');
  return row;
}
