import type { HeldKind } from '@hammerhead/contracts';
import type { Queryable } from '../pool.js';
import { positionOf } from '../uuid.js';

/** Whether there is something to hold: a shipment, referral, manifest or party with this id. */
export async function findTarget(db: Queryable, kind: HeldKind, id: string): Promise<boolean> {
  const sql: Readonly<Record<HeldKind, string>> = {
    shipment: 'select from shipment where position = $2::bigint and id = $1::uuid',
    referral: 'select from referral where id = $1::uuid and $2::bigint is not null',
    manifest: 'select from manifest where id = $1::uuid and $2::bigint is not null',
    party: 'select from party where id = $1::uuid and $2::bigint is not null',
  };
  const { rowCount } = await db.query(sql[kind], [id, positionOf(id)]);
  return rowCount === 1;
}
