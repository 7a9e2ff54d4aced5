import type { Queryable } from '../pool.js';
import { standingAnswers } from '../release/answers.js';
import { findDisclosed } from './disclosed.js';
import { findPartyHolds, findStandingHolds } from './holds.js';

/** All revisions of one manifest number that departed and arrived long ago, with their shipments. */
export interface AgedManifest {
  /** Of its first revision: its place in the order of retention. */
  readonly firstPosition: number;
  readonly feedId: string;
  /** The latest of any revision. */
  readonly departedAt: Date;
  readonly receivedAt: Date;
  readonly revisions: readonly AgedRevision[];
  readonly shipments: readonly AgedShipment[];
  /** Legal holds on one of its revisions. */
  readonly holds: readonly string[];
}

export interface AgedRevision {
  readonly id: string;
  readonly firstPosition: number;
  readonly lastPosition: number;
  /** `YYYY-MM-DD` */
  readonly departureDay: string;
  readonly submissionId: string | null;
}

/** A shipment with what may keep it. */
export interface AgedShipment {
  readonly id: string;
  /** Of all its revisions, with the departure of each. */
  readonly places: readonly { readonly position: number; readonly departureDay: string }[];
  readonly referrals: readonly { readonly id: string; readonly closedAt: Date | null }[];
  readonly seized: boolean;
  /** A hold or an examination of its cargo is asked for or stands, whatever became of its referral. */
  readonly held: boolean;
  /** When partners were told of it, read it or spoke of it last; null: it was never released. */
  readonly disclosedAt: Date | null;
  /** Whether its first scoring is not done yet. */
  readonly beingScored: boolean;
  /** Legal holds on it, on a referral of it, or on a party that it names. */
  readonly holds: readonly string[];
}

export interface AgedSearch {
  /** Only manifests after this one; 0 for all. */
  readonly after: number;
  /** Only what departed and arrived before this, whatever its revisions. */
  readonly before: Date;
  /** So many shipments, and the manifest with which there are as many. */
  readonly shipments: number;
  /** Holds that were lifted after this position of the log keep what they kept; null: those that are not lifted. */
  readonly heldAt: number | null;
}

/** The most manifest numbers of one page. */
const mostManifests = 2_000;

/** The next old manifests in the order of their first positions, with a fixed number of statements. */
export async function findAged(db: Queryable, search: AgedSearch): Promise<readonly AgedManifest[]> {
  const revisions = await findRevisions(db, search);
  if (revisions.length === 0) return [];
  const shipments = await findShipments(db, revisions);
  const ids = [...new Set(shipments.map(({ id }) => id))];
  const referrals = group(await findReferrals(db, ids), ({ shipmentId }) => shipmentId);
  const seized = await findSeized(db, ids);
  const held = await findHeld(db, [...referrals.values()].flat());
  const disclosed = await findDisclosed(db, ids);
  const scoring = await findBeingScored(db, shipments);
  const holds = await findStandingHolds(db, search.heldAt, [
    ...ids,
    ...[...referrals.values()].flat().map(({ id }) => id),
    ...revisions.map(({ id }) => id),
  ]);
  const ofParties = await findPartyHolds(db, search.heldAt, shipments);
  const byManifest = group(shipments, ({ manifest }) => manifest);
  return [...group(revisions, ({ first }) => first)].flatMap(([firstPosition, all]) => {
    const [one] = all;
    if (one === undefined) return [];
    const { feedId, departedAt, receivedAt } = one;
    const of = group(byManifest.get(firstPosition) ?? [], ({ id }) => id);
    return [
      {
        firstPosition,
        feedId,
        departedAt,
        receivedAt,
        revisions: all,
        holds: all.flatMap(({ id }) => holds.get(id) ?? []),
        shipments: [...of].map(([id, places]) => {
          const referred = referrals.get(id) ?? [];
          return {
            id,
            places,
            referrals: referred,
            seized: seized.has(id),
            held: held.has(id),
            disclosedAt: disclosed.get(id) ?? null,
            beingScored: places.some(({ position }) => scoring.has(position)),
            holds: [
              ...(holds.get(id) ?? []),
              ...referred.flatMap((referral) => holds.get(referral.id) ?? []),
              ...places.flatMap(({ position }) => ofParties.get(position) ?? []),
            ],
          };
        }),
      },
    ];
  });
}

interface RevisionRow extends AgedRevision {
  readonly first: number;
  readonly feedId: string;
  readonly departedAt: Date;
  readonly receivedAt: Date;
}

async function findRevisions(
  db: Queryable,
  { after, before, shipments }: AgedSearch,
): Promise<readonly RevisionRow[]> {
  const { rows } = await db.query<RevisionRow>(
    `with aged as (
       select m.feed_id, m.number, m.first_position as first, g.departed, g.received,
              sum(g.shipments) over (order by m.first_position) - g.shipments as before
         from manifest m
        cross join lateral (
          select max(departure_at) as departed, max(received_at) as received, min(first_position) as first,
                 sum(shipments) as shipments
            from manifest where feed_id = m.feed_id and number = m.number) g
        where m.first_position > $1::bigint and m.departure_at < $2::timestamptz and m.received_at < $2::timestamptz
          and g.first = m.first_position and g.departed < $2::timestamptz and g.received < $2::timestamptz
        order by m.first_position limit $4::int)
     select a.first, a.feed_id as "feedId", a.departed as "departedAt", a.received as "receivedAt", m.id,
            m.first_position as "firstPosition", m.last_position as "lastPosition",
            m.departure_at::date::text as "departureDay", m.submission_id as "submissionId"
       from aged a join manifest m using (feed_id, number)
      where a.before < $3::int
      order by a.first, m.first_position`,
    [after, before, shipments, mostManifests],
  );
  return rows;
}

/** One revision of a shipment. */
export interface AgedPlace {
  /** The first position of its manifest's first revision. */
  readonly manifest: number;
  readonly id: string;
  readonly position: number;
  readonly departureDay: string;
}

async function findShipments(
  db: Queryable,
  revisions: readonly RevisionRow[],
): Promise<readonly AgedPlace[]> {
  const { rows } = await db.query<AgedPlace>(
    `select m.manifest, s.id, s.position, m.day as "departureDay"
       from unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::text[]) as m (manifest, first, last, day)
      cross join lateral (
        select id, position from shipment where position between m.first and m.last offset 0) s
      order by s.position`,
    [
      revisions.map(({ first }) => first),
      revisions.map(({ firstPosition }) => firstPosition),
      revisions.map(({ lastPosition }) => lastPosition),
      revisions.map(({ departureDay }) => departureDay),
    ],
  );
  return rows;
}

async function findReferrals(
  db: Queryable,
  shipments: readonly string[],
): Promise<readonly { id: string; shipmentId: string; closedAt: Date | null }[]> {
  const { rows } = await db.query<{ id: string; shipmentId: string; closedAt: Date | null }>(
    `select id, shipment_id as "shipmentId",
            case when status = 'closed' then coalesce(closed_at, updated_at) end as "closedAt"
       from referral where shipment_id = any($1::uuid[]) order by id`,
    [shipments],
  );
  return rows;
}

async function findSeized(db: Queryable, shipments: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await db.query<{ id: string }>(
    `select distinct shipment_id as id from seizure
      where shipment_id = any($1::uuid[]) and revoked_by is null
     union
     -- A partner found firearms, parts or ammunition, and its answer stands.
     select shipment_id from (${standingAnswers('l.shipment_id = any($1::uuid[])')}) m where confirms`,
    [shipments],
  );
  return new Set(rows.map(({ id }) => id));
}

/** The shipments of these referrals whose cargo is held or examined, or is to be. */
async function findHeld(
  db: Queryable,
  referrals: readonly { readonly id: string; readonly shipmentId: string }[],
): Promise<ReadonlySet<string>> {
  if (referrals.length === 0) return new Set();
  const { rows } = await db.query<{ id: string }>(
    `select referral_id as id from hold where referral_id = any($1::uuid[]) and released_position is null
     union
     select referral_id from exam where referral_id = any($1::uuid[]) and outcome is null`,
    [referrals.map(({ id }) => id)],
  );
  const standing = new Set(rows.map(({ id }) => id));
  return new Set(referrals.filter(({ id }) => standing.has(id)).map(({ shipmentId }) => shipmentId));
}

/** Those of these positions whose chunk is to be scored, and was not given up. */
async function findBeingScored(db: Queryable, places: readonly AgedPlace[]): Promise<ReadonlySet<number>> {
  const { rows } = await db.query<{ position: number }>(
    `select p.position
       from (select first_position, last_position from chunk where done_at is null and failed_at is null) c
       join unnest($1::bigint[]) as p (position) on p.position between c.first_position and c.last_position`,
    [places.map(({ position }) => position)],
  );
  return new Set(rows.map(({ position }) => position));
}

function group<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [item]);
    else known.push(item);
  }
  return groups;
}
