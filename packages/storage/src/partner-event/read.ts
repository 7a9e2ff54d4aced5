import type { Queryable } from '../pool.js';
import { withCargo } from '../release/cargo.js';
import { audible, copies, inForce, silenced } from '../release/visible.js';

/** Who hears: officers of an agency who speak for these countries, from after an event on. */
export interface PartnerListener {
  /** Tells the listeners of one question apart. */
  readonly key: string;
  readonly agency: string;
  readonly countries: readonly string[];
  /** The number of the event after which it hears. */
  readonly after: number;
}

export interface HeardEvent {
  readonly key: string;
  /** Orders the events of the agency; never shown. */
  readonly number: number;
  /** Null: this listener may not hear it, and passes by. */
  readonly id: string | null;
  /** Whether only the suspension of an agreement keeps it from this listener. */
  readonly silenced: boolean;
  readonly kind: string;
  readonly releaseId: string;
  readonly at: Date;
  readonly urgency: string;
  /** Null of what was withdrawn, or may not be heard: how its shipment fares is not told any more. */
  readonly departed: boolean | null;
}

/**
 * What listeners hear after their places, in order, for each at most so many events, those included that it passes by:
 * with one statement for all of them.
 */
export async function readFor(
  db: Queryable,
  listeners: readonly PartnerListener[],
  at: Date,
  limit: number,
): Promise<HeardEvent[]> {
  if (listeners.length === 0) return [];
  const reader = { agency: 't.agency', countries: 't.countries', at: '$2::timestamptz' };
  const [isHeard, isSilenced] = [audible(reader, 'e.kind'), silenced(reader, 'e.kind')];
  const { rows } = await db.query<HeardEvent>(
    `select t.key, e.number, heard.id, coalesce(heard.silenced, false) as silenced, e.kind, e.release_id as "releaseId", e.at,
            heard.urgency, heard.departed
       from jsonb_to_recordset($1::jsonb) as t (key text, agency text, countries text[], after bigint)
      cross join lateral (
        select number, id, kind, release_id, at from partner_event e
         where e.agency = t.agency and e.number > t.after order by number limit $3::int) e
       left join lateral (
        select case when ${isHeard} then e.id end as id, ${isSilenced} as silenced, l.urgency,
               case when e.kind <> 'release.withdrawn' and not ${isSilenced} then coalesce(
                 (select carried.departure_at <= $2::timestamptz from (select) as one ${withCargo}), false) end as departed
          from ${copies}
         where c.release_id = e.release_id and (${isHeard} or ${isSilenced})) as heard on true
      order by t.key, e.number`,
    [JSON.stringify(listeners), at, limit],
  );
  return rows;
}

/** The number of the last event of an agency; 0 where there is none. */
export async function lastNumber(db: Queryable, agency: string): Promise<number> {
  const { rows } = await db.query<{ last: number }>(
    'select coalesce(max(number), 0) as last from partner_event where agency = $1::text',
    [agency],
  );
  return rows[0]?.last ?? 0;
}

/** The number of an event of an agency; null where it has none of this id, or none any more. */
export async function numberOf(db: Queryable, agency: string, id: string): Promise<number | null> {
  const { rows } = await db.query<{ number: number }>(
    'select number from partner_event where agency = $1::text and id = $2::uuid',
    [agency, id],
  );
  return rows[0]?.number ?? null;
}

/** Those of these agencies that have an agreement in force: the others hear nothing. */
export async function inForceOf(
  db: Queryable,
  agencies: readonly string[],
  at: Date,
): Promise<ReadonlySet<string>> {
  if (agencies.length === 0) return new Set();
  const { rows } = await db.query<{ agency: string }>(
    `select distinct agency from agreement a where a.agency = any ($1::text[]) and ${inForce('$2::timestamptz')}`,
    [agencies, at],
  );
  return new Set(rows.map(({ agency }) => agency));
}
