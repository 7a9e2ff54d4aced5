import type { Queryable } from '../pool.js';
import { type AcceptedAs, isGivenUp } from './state.js';

/** A shipment revision that a search found. */
export interface FoundShipment {
  readonly id: string;
  readonly position: number;
  /** `YYYY-MM-DD`; with the position, its place in the order. */
  readonly departureDay: string;
  readonly manifestId: string;
  readonly manifestNumber: string;
  readonly revision: number;
  readonly receivedAt: Date;
  readonly state: AcceptedAs;
  /** Whether its scoring failed for good. */
  readonly givenUp: boolean;
  readonly current: boolean;
  readonly bill: string;
  readonly shipper: string | null;
  readonly consignee: string | null;
  readonly destination: string | null;
  readonly mode: string;
  readonly departureAt: Date;
  readonly score: number | null;
  readonly tier: number | null;
  readonly assessed: boolean;
  readonly referralId: string | null;
}

export interface ShipmentSearch {
  /** The ways in which the bill may be written; null for any bill. */
  readonly bills: readonly string[] | null;
  /**
   * Sets of fact keys (`factUuid`): the shipment has at least one key of each set. At least one set is required if no
   * bill is given.
   */
  readonly keys: readonly (readonly string[])[];
}

export interface ShipmentPlace {
  readonly departureDay: string;
  readonly position: number;
}

/**
 * Finds shipment revisions by bill and by their keys, the latest departure first. Either the bill or the first set of
 * keys leads through an index; the rest is looked up for the results, so a key that half the log shares costs no more
 * than a page.
 */
export async function search(
  db: Queryable,
  { bills, keys }: ShipmentSearch,
  after: ShipmentPlace | null,
  limit: number,
): Promise<FoundShipment[]> {
  const [leading = [], ...others] = bills === null ? keys : [[], ...keys];
  const { rows } = await db.query<FoundShipment>(
    `select s.id, s.position, c.day::text as "departureDay", m.id as "manifestId", m.number as "manifestNumber",
            m.revision, m.received_at as "receivedAt", s.state,
            ${isGivenUp('s.position')} as "givenUp", s.superseded_by is null as current, s.bill,
            s.document #>> '{parties,shipper,name}' as shipper,
            s.document #>> '{parties,consignee,name}' as consignee, s.destination,
            m.transport ->> 'mode' as mode, m.departure_at as "departureAt", a.score, a.tier,
            a.score is not null as assessed, r.id as "referralId"
       from (${bills === null ? byFact : byBill}) as c
       join shipment s on s.position = c.position
       join manifest m on m.id = s.manifest_id
       left join lateral (
         select score, tier from assessment where position = s.position
          order by known_to desc, assessed_at desc limit 1) a on true
       left join lateral (
         select id from referral where shipment_id = s.id order by created_at desc, id desc limit 1) r on true
      order by c.day desc, c.position desc`,
    [bills, leading, JSON.stringify(others), after?.departureDay ?? null, after?.position ?? null, limit],
  );
  return rows;
}

/** SQL: the shipment at `position` that departs on `day` has one key of each further set. */
const hasOthers = (position: string, day: string): string => `
  not exists (
    select from json_array_elements($3::json) as wanted
     where not exists (
       select from json_array_elements_text(wanted) as k
         join fact g on g.key = k::uuid and g.departure_day = ${day} and g.position = ${position}))`;

const byBill = `
  select b.position, n.departure_at::date as day
    from shipment b join manifest n on n.id = b.manifest_id
   where b.bill = any ($1::text[]) and cardinality($2::uuid[]) = 0
     and ($4::date is null or (n.departure_at::date, b.position) < ($4::date, $5::bigint))
     and ${hasOthers('b.position', 'n.departure_at::date')}
   order by n.departure_at::date desc, b.position desc limit $6::int`;

const byFact = `
  select distinct f.position, f.departure_day as day
    from unnest($2::uuid[]) as k (key)
   cross join lateral (
     select position, departure_day from fact
      where $1::text[] is null and key = k.key
        and ($4::date is null or (departure_day, position) < ($4::date, $5::bigint))
        and ${hasOthers('fact.position', 'fact.departure_day')}
      order by departure_day desc, position desc limit $6::int) f
   order by day desc, position desc limit $6::int`;
