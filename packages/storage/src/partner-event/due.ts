import type { Queryable, Transaction } from '../pool.js';
import { cargoColumns, withCargo } from '../release/cargo.js';
import { copies, disclosed } from '../release/visible.js';
import { sameBill } from '../shipment/bill.js';
import type { PartnerNews } from './tell.js';

/** Up to where amendments were told, and how far the log has come. */
export interface ToldUpto {
  readonly position: number;
  readonly head: number;
}

/** Read without a lock, which would be written to disk. */
export async function readTold(db: Queryable): Promise<ToldUpto> {
  const { rows } = await db.query<ToldUpto>(
    'select t.position, h.position as head from partner_told t, log_head h',
  );
  return rows[0] ?? { position: 0, head: 0 };
}

/** The position up to which amendments were told; null while another worker tells. */
export async function lockTold(tx: Transaction): Promise<number | null> {
  const { rows } = await tx.query<{ position: number }>(
    'select position from partner_told for update skip locked',
  );
  return rows[0]?.position ?? null;
}

export async function advanceTold(tx: Transaction, position: number): Promise<void> {
  await tx.query('update partner_told set position = $1::bigint', [position]);
}

/** Whether any copy can be read: where none can, nobody is told. */
export async function anyDisclosed(db: Queryable, at: Date): Promise<boolean> {
  const { rows } = await db.query<{ any: boolean }>(
    `select exists (select from ${copies} where ${disclosed('$1::timestamptz')}) as any`,
    [at],
  );
  return rows[0]?.any === true;
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

/** How long after a departure or an arrival it is still told: events are kept for longer, and tell that it was. */
const toldForDays = 7;
/** A shipment that did not depart so long after it was released does not either. */
const awaitedDays = 60;

/**
 * The copies whose shipment departed or arrived since it was released, as its manifest states it, and that were not told:
 * at most so many.
 */
export async function findDepartedAndArrived(db: Queryable, at: Date, limit: number): Promise<PartnerNews[]> {
  const { rows } = await db.query<PartnerNews>(
    `select awaited.agency, moved.kind, awaited.release_id as "releaseId"
       from (select c.agency, c.release_id, l.created_at, ${cargoColumns}
               from ${copies} ${withCargo}
              where l.created_at > $1::timestamptz - make_interval(days => ${awaitedDays})
                and ${disclosed('$1::timestamptz')}
                and (select count(*) from partner_event e where e.release_id = c.release_id and e.agency = c.agency
                        and e.kind in ('release.departed', 'release.arrived')) < 2) as awaited
      cross join lateral (
        values ('release.departed', awaited."departureAt", 1),
               ('release.arrived', (awaited.transport ->> 'arrivalAt')::timestamptz, 2)) as moved (kind, at, place)
      where not awaited.canceled and moved.at <= $1::timestamptz and moved.at > awaited.created_at
        and moved.at > $1::timestamptz - make_interval(days => ${toldForDays})
        and not exists (select from partner_event e where e.release_id = awaited.release_id
                           and e.agency = awaited.agency and e.kind = moved.kind)
      order by moved.at, awaited.release_id, awaited.agency, moved.place limit $2::int`,
    [at, limit],
  );
  return rows;
}
