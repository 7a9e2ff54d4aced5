import type { Queryable } from '../pool.js';
import { type AcceptedAs, isGivenUp } from './state.js';
import {
  findManifests,
  findPositions,
  type ManifestRange,
  mostManifests,
  onManifest,
  type ManifestPatterns,
} from './search-leads.js';
import type { ShipmentPlace } from './place.js';
import type { TextPattern } from './text-pattern.js';

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
  /** Whether it cancels the shipment, or the revision in its place does. */
  readonly canceled: boolean;
  readonly bill: string;
  readonly masterBill: string | null;
  readonly shipper: string | null;
  readonly consignee: string | null;
  readonly destination: string | null;
  readonly mode: string;
  readonly conveyance: string | null;
  readonly departureAt: Date;
  readonly score: number | null;
  readonly tier: number | null;
  readonly assessed: boolean;
  readonly referralId: string | null;
}

/** What to look for; at least one of bill, keys, manifest number and conveyance is required. */
export interface ShipmentSearch extends ManifestPatterns {
  readonly bill: TextPattern | null;
  /** Sets of fact keys (`factUuid`): the shipment has at least one key of each set. */
  readonly keys: readonly (readonly string[])[];
  /** Every revision that matches, not only those that stand. */
  readonly everyRevision: boolean;
}

export interface FoundShipments {
  readonly shipments: readonly FoundShipment[];
  /** Where the search goes on although it found less than `limit`; null where it does not. */
  readonly next: ShipmentPlace | null;
  /** Whether so much matches, or begins or ends as was asked, that not all of it was looked at. */
  readonly cut: boolean;
}

/**
 * Finds shipment revisions, the latest departure first. What leads is the bill, else the first set of keys, else the
 * manifest: each through an index, and no further than a bound. The rest is looked up for what that finds, so a key that
 * half the log shares costs no more than a page.
 */
export async function search(
  db: Queryable,
  wanted: ShipmentSearch,
  after: ShipmentPlace | null,
  limit: number,
): Promise<FoundShipments> {
  const { bill, keys } = wanted;
  const page = { after, limit };
  if (bill !== null) {
    const { positions, cut } = await findPositions(db, bill);
    return { shipments: await read(db, wanted, { positions, others: keys }, page), next: null, cut };
  }
  const [leading, ...others] = keys;
  if (leading !== undefined)
    return { shipments: await read(db, wanted, { keys: leading, others }, page), next: null, cut: false };
  const { manifests: found, cut } = await findManifests(db, wanted, after);
  const manifests = found.filter((manifest) => manifest.wanted);
  const shipments = await read(db, wanted, { manifests, others: [] }, page);
  const last = found.at(-1);
  const goesOn = shipments.length < limit && found.length === mostManifests && last !== undefined;
  return { shipments, next: goesOn ? { departureDay: last.day, position: last.first } : null, cut };
}

/** What leads a search, and the sets of keys that its shipments must have besides. */
type Lead = { readonly others: readonly (readonly string[])[] } & (
  | { readonly positions: readonly number[] }
  | { readonly keys: readonly string[] }
  | { readonly manifests: readonly ManifestRange[] }
);

async function read(
  db: Queryable,
  { everyRevision, manifestNumber, conveyance }: ShipmentSearch,
  lead: Lead,
  { after, limit }: { readonly after: ShipmentPlace | null; readonly limit: number },
): Promise<FoundShipment[]> {
  const carried = manifestNumber !== null || conveyance !== null;
  const how = { everyRevision, carried, others: lead.others.length > 0 };
  const [sql, of] =
    'positions' in lead
      ? [byPosition(how), lead.positions]
      : 'keys' in lead
        ? [byKey(how), lead.keys]
        : [byManifest(how), JSON.stringify(lead.manifests)];
  const { rows } = await db.query<FoundShipment>(
    `select s.id, s.position, c.day::text as "departureDay", m.id as "manifestId", m.number as "manifestNumber",
            m.revision, m.received_at as "receivedAt", s.state,
            ${isGivenUp('s.position')} as "givenUp", ${stands('s')} as current,
            s.state = 'canceled' or coalesce(${isCanceledBy('s.superseded_by')}, false) as canceled, s.bill,
            s.document ->> 'masterBill' as "masterBill",
            s.document #>> '{parties,shipper,name}' as shipper,
            s.document #>> '{parties,consignee,name}' as consignee, s.destination,
            m.transport ->> 'mode' as mode, m.transport ->> 'conveyance' as conveyance,
            m.departure_at as "departureAt", a.score, a.tier, a.score is not null as assessed, r.id as "referralId"
       from (${sql}) as c
       join shipment s on s.position = c.position
       join manifest m on m.id = s.manifest_id
       left join lateral (
         select score, tier from assessment where position = s.position
          order by known_to desc, assessed_at desc limit 1) a on true
       left join lateral (
         select id from referral where shipment_id = s.id order by created_at desc, id desc limit 1) r on true
      order by c.day desc, c.position desc`,
    [
      of,
      JSON.stringify(lead.others),
      after?.departureDay ?? null,
      after?.position ?? null,
      limit,
      ...(carried && !('manifests' in lead)
        ? [
            manifestNumber?.whole ?? null,
            manifestNumber?.part ?? null,
            conveyance?.whole ?? null,
            conveyance?.part ?? null,
          ]
        : []),
    ],
  );
  return rows;
}

/** SQL: a shipment revision is the one that stands. */
const stands = (shipment: string): string =>
  `(${shipment}.superseded_by is null and ${shipment}.state <> 'superseded')`;

/** SQL: what stands at this position cancels its shipment; null where nothing stands there. */
const isCanceledBy = (position: string): string => `
  (select n.state = 'canceled' and n.superseded_by is null from shipment n where n.position = ${position})`;

/** How a search narrows what leads it. */
interface How {
  readonly everyRevision: boolean;
  /** Whether the manifest is asked for. */
  readonly carried: boolean;
  /** Whether there are further sets of keys. */
  readonly others: boolean;
}

/** SQL: the shipment at `position` that departs on `day` comes after the place, and has one key of each further set. */
const isWanted = (position: string, day: string, others: boolean): string => `
  ($3::date is null or (${day}, ${position}) < ($3::date, $4::bigint))
  and ${
    others
      ? `not exists (
           select from json_array_elements($2::json) as wanted
            where not exists (
              select from json_array_elements_text(wanted) as k
                join fact g on g.key = k::uuid and g.departure_day = ${day} and g.position = ${position}))`
      : '$2::json is not null'
  }`;

const byPosition = ({ everyRevision, carried, others }: How): string => `
  select b.position, n.departure_at::date as day
    from unnest($1::bigint[]) as p (position)
    join shipment b on b.position = p.position
    join manifest n on n.id = b.manifest_id
   where ${everyRevision ? 'true' : stands('b')} and ${isWanted('b.position', 'n.departure_at::date', others)}
     ${carried ? `and ${onManifest('n')}` : ''}
   order by n.departure_at::date desc, b.position desc limit $5::int`;

/** A cancellation has no facts: the last revision that stated something shows what was canceled. */
const byKey = ({ everyRevision, carried, others }: How): string => `
  select distinct f.position, f.departure_day as day
    from unnest($1::uuid[]) as k (key)
   cross join lateral (
     select position, departure_day from fact
      where key = k.key and ${isWanted('fact.position', 'fact.departure_day', others)}
        ${everyRevision ? '' : `and (superseded_by is null or ${isCanceledBy('fact.superseded_by')})`}
        ${
          carried
            ? `and (select ${onManifest('n')} from shipment b join manifest n on n.id = b.manifest_id
                     where b.position = fact.position)`
            : ''
        }
      order by departure_day desc, position desc limit $5::int) f
   order by day desc, position desc limit $5::int`;

const byManifest = ({ everyRevision, others }: How): string => `
  select b.position, n.day
    from json_to_recordset($1::json) as n (first bigint, last bigint, day date)
   cross join lateral (
     select position from shipment b
      where b.position between n.first and n.last and ${everyRevision ? 'true' : stands('b')}
        and ${isWanted('b.position', 'n.day', others)}
      order by b.position desc limit $5::int) b
   order by n.day desc, b.position desc limit $5::int`;
