import type { Queryable, Transaction } from '../pool.js';
import { disclosed } from '../release/visible.js';
import { sameBill } from '../shipment/bill.js';
import type { PartnerNews } from './tell.js';

/** Up to where amendments were told, how far the log has come, and whether there is anything to tell of. */
export interface ToldUpto {
  readonly position: number;
  readonly head: number;
  readonly anyReleased: boolean;
}

/** Read without a lock, which would be written to disk. */
export async function readTold(db: Queryable): Promise<ToldUpto> {
  const { rows } = await db.query<ToldUpto>(
    `select t.position, h.position as head, exists (select from release) as "anyReleased"
       from partner_told t, log_head h`,
  );
  return rows[0] ?? { position: 0, head: 0, anyReleased: false };
}

/**
 * The position up to which amendments were told, or that of the first release, since nothing before it is told; null while
 * another worker tells.
 */
export async function lockTold(tx: Transaction): Promise<number | null> {
  const { rows } = await tx.query<{ position: number }>(
    `select greatest(t.position, (select min(position) from release)) as position
       from partner_told t for update of t skip locked`,
  );
  return rows[0]?.position ?? null;
}

export async function advanceTold(tx: Transaction, position: number): Promise<void> {
  await tx.query('update partner_told set position = $1::bigint', [position]);
}

/**
 * The copies whose shipment was amended or canceled within a span of the log: what its manifest states has changed. A
 * revision that brings other EEI alone is none: nothing that the recipient may know has changed.
 */
export async function findAmended(
  db: Queryable,
  { after, upto }: { readonly after: number; readonly upto: number },
  at: Date,
): Promise<PartnerNews[]> {
  const { rows } = await db.query<PartnerNews>(
    `select c.agency, 'release.changed' as kind, c.release_id as "releaseId"
       from shipment s
       join release l on l.shipment_id = s.id and l.seen_position < s.position
       join release_recipient c on c.release_id = l.id
       join agreement a on a.id = c.agreement_id
       join manifest m on m.id = s.manifest_id
       left join lateral (
         select b.document, n.transport, b.state from shipment b join manifest n on n.id = b.manifest_id
          where ${sameBill('b', 's')} and b.id = s.id and b.superseded_by = s.position and b.state <> 'superseded'
          limit 1) as before on true
      where s.position > $1::bigint and s.position <= $2::bigint and s.state <> 'superseded'
        and ${disclosed('$3::timestamptz')}
        and (before.state is null or (before.state = 'canceled') <> (s.state = 'canceled')
             or before.document::jsonb - 'eei' is distinct from s.document::jsonb - 'eei'
             or before.transport::jsonb is distinct from m.transport::jsonb)
      order by s.position, c.agency, c.release_id`,
    [after, upto, at],
  );
  return rows;
}
