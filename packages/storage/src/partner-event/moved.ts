import type { Queryable, Transaction } from '../pool.js';
import { cargoColumns, withCargo } from '../release/cargo.js';
import { copies, disclosed } from '../release/visible.js';
import type { PartnerNews } from './tell.js';

/** How long after a departure or an arrival it is still told: events are kept for longer, and tell that it was. */
const toldForDays = 7;

/** Whether this worker tells of departures and arrivals, until the transaction ends: two must not tell the same. */
export async function lockMoved(tx: Transaction): Promise<boolean> {
  // Unlike the lock of a row, it is not written to disk.
  const { rows } = await tx.query<{ locked: boolean }>(
    `select pg_try_advisory_xact_lock(hashtextextended('hammerhead.partner_moved', 0)) as locked`,
  );
  return rows[0]?.locked === true;
}

/** SQL: notes with releases `l` when their shipments depart and arrive, as the manifests state it that stand. */
const noteTimes = `
  update release l set (departure_at, arrival_at) = (
    select coalesce(max(carried.departure_at), 'infinity'), max((carried.transport ->> 'arrivalAt')::timestamptz)
      from (select) as one ${withCargo})`;

/** Notes when what was released since the last look departs and arrives. */
export async function noteTimesOfNew(tx: Transaction): Promise<void> {
  await tx.query(`${noteTimes} where l.departure_at is null`);
}

/** Notes it anew of what was amended within a span of the log, whoever may read it at present. */
export async function noteTimesOfAmended(
  tx: Transaction,
  { after, upto }: { readonly after: number; readonly upto: number },
): Promise<void> {
  await tx.query(
    `${noteTimes} where l.id in (
       select n.id from shipment s join release n on n.shipment_id = s.id and n.seen_position < s.position
        where s.position > $1::bigint and s.position <= $2::bigint)`,
    [after, upto],
  );
}

/**
 * The copies whose shipment departed or arrived since it was released, as its manifest states it, and that were not told:
 * at most so many. The times that were noted lead to the few that may have; only these are looked up.
 */
export async function findDepartedAndArrived(db: Queryable, at: Date, limit: number): Promise<PartnerNews[]> {
  const due = (column: string): string =>
    `select id from release where ${column} > $1::timestamptz - make_interval(days => ${toldForDays})
        and ${column} <= $1::timestamptz and ${column} > created_at`;
  const untold = (kind: string): string =>
    `not exists (select from partner_event e
                  where e.release_id = c.release_id and e.agency = c.agency and e.kind = ${kind})`;
  const { rows } = await db.query<PartnerNews>(
    `with due as materialized (${due('departure_at')} union ${due('arrival_at')}),
     awaited as materialized (
       select c.agency, c.release_id from due join (${copies}) on l.id = due.id
        where ${disclosed('$1::timestamptz')}
          and (l.departure_at <= $1::timestamptz and ${untold("'release.departed'")}
               or l.arrival_at <= $1::timestamptz and ${untold("'release.arrived'")}))
     select c.agency, moved.kind, c.release_id as "releaseId"
       from (select c.agency, c.release_id, l.created_at, ${cargoColumns}
               from awaited c join release l on l.id = c.release_id ${withCargo}) as c
      cross join lateral (
        values ('release.departed', c."departureAt", 1),
               ('release.arrived', (c.transport ->> 'arrivalAt')::timestamptz, 2)) as moved (kind, at, place)
      where not c.canceled and moved.at <= $1::timestamptz and moved.at > c.created_at
        and moved.at > $1::timestamptz - make_interval(days => ${toldForDays})
        and ${untold('moved.kind')}
      order by moved.at, c.release_id, c.agency, moved.place limit $2::int`,
    [at, limit],
  );
  return rows;
}
