import type { Shipment, StoredJson, Transport } from '@hammerhead/contracts';
import type pg from 'pg';
import { type FactRow, insertFactRows } from '../append/insert.js';
import { uuidKey } from '@hammerhead/imprint';
import { dayMs } from '@hammerhead/primitives';
import type { Queryable } from '../pool.js';

/** A shipment revision with all that its keys follow from, and what was made of it before. */
export interface KeyedShipment {
  readonly position: number;
  readonly state: 'scored' | 'out_of_scope' | 'canceled';
  readonly document: StoredJson<Shipment>;
  readonly transport: StoredJson<Transport>;
  /** Of departure, in days since 1970-01-01. */
  readonly day: number;
  readonly imprint: Buffer | null;
  readonly gist: number | null;
}

/** Shipments that leave keys: neither cancellations nor what came after its successor. */
const keyed = `document is not null and state <> 'superseded'`;

/** How many there are, and up to a position. */
export async function countKeyedShipments(
  db: Queryable,
  upto: number,
): Promise<{ readonly all: number; readonly before: number }> {
  const { rows } = await db.query<{ all: number; before: number }>(
    `select count(*) as "all", count(*) filter (where position <= $1::bigint) as before
       from shipment where ${keyed}`,
    [upto],
  );
  return rows[0] ?? { all: 0, before: 0 };
}

/** The next shipments in (after, upto], in the order of the log. */
export async function loadKeyedShipments(
  db: Queryable,
  after: number,
  upto: number,
  limit: number,
): Promise<KeyedShipment[]> {
  const { rows } = await db.query<KeyedShipment>(
    `select s.position, s.state, s.document, m.transport, s.imprint, s.gist,
            (m.departure_at at time zone 'UTC')::date - date '1970-01-01' as day
       from (select position, state, document, imprint, gist, manifest_id from shipment
              where position > $1::bigint and position <= $2::bigint and ${keyed}
              order by position limit $3::int) as s
       join manifest m on m.id = s.manifest_id
      order by s.position`,
    [after, upto, limit],
  );
  return rows;
}

/** What a shipment is to have instead. */
export interface NewKeys {
  readonly position: number;
  readonly imprint: Uint8Array;
  readonly gist: number;
}

/**
 * Gives shipments other imprints, and locks them until the transaction ends: whoever replaces one of them meanwhile waits,
 * and then finds its new facts.
 * @returns by position, the revision that replaced it
 */
export async function replaceImprints(
  db: Queryable,
  keys: readonly NewKeys[],
): Promise<ReadonlyMap<number, number | null>> {
  const { rows } = await db.query<{ position: number; supersededBy: number | null }>(
    `update shipment s set imprint = t.imprint, gist = t.gist
       from unnest($1::bigint[], $2::bytea[], $3::int[]) as t (position, imprint, gist)
      where s.position = t.position
      returning s.position, s.superseded_by as "supersededBy"`,
    [
      keys.map(({ position }) => position),
      keys.map(({ imprint }) => Buffer.from(imprint)),
      keys.map(({ gist }) => gist),
    ],
  );
  return new Map(rows.map(({ position, supersededBy }) => [position, supersededBy]));
}

/** A fact as it stands. */
export interface StandingFact {
  /** Sixteen characters, as `factKey` makes them. */
  readonly key: string;
  readonly position: number;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly kind: number;
  readonly roles: number;
  /** Signed. */
  readonly own: number;
}

/**
 * Has this transaction look facts up by their indexes, however many it asks for: the planner would rather read all facts of
 * all time.
 */
export const lookUpByIndex = (db: Queryable): Promise<void> => allowScans(db, 'off');

/** Takes {@link lookUpByIndex} back. */
export const planFreely = (db: Queryable): Promise<void> => allowScans(db, 'on');

async function allowScans(db: Queryable, setting: 'on' | 'off'): Promise<void> {
  await db.query(
    `select set_config(name, $1::text, true)
       from unnest(array['enable_seqscan', 'enable_hashjoin', 'enable_mergejoin']) as s (name)`,
    [setting],
  );
}

/** The facts of shipments that lie near one another in the log. @param days of their departures */
export async function findStandingFacts(
  db: Queryable,
  positions: readonly number[],
  days: readonly number[],
): Promise<StandingFact[]> {
  const { rows } = await db.query<Omit<StandingFact, 'key'> & { uuid: string }>(
    `select key as uuid, position, departure_day::text as day, kind, roles, own from fact
      where position between $1::bigint and $2::bigint and position = any($3::bigint[])
        and departure_day = any($4::date[])`,
    [
      positions.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY),
      positions.reduce((most, one) => Math.max(most, one), 0),
      positions,
      [...new Set(days)].map(dateOf),
    ],
  );
  return rows.map(({ uuid, ...row }) => ({ ...row, key: uuidKey(uuid) }));
}

export async function deleteFacts(db: Queryable, facts: readonly StandingFact[]): Promise<void> {
  if (facts.length === 0) return;
  await db.query(
    `delete from fact f using unnest($1::bytea[], $2::date[], $3::bigint[]) as t (key, day, position)
      where f.key = encode(t.key, 'hex')::uuid and f.departure_day = t.day and f.position = t.position
        and f.departure_day = any($4::date[])`,
    [
      facts.map(({ key }) => Buffer.from(key, 'latin1')),
      facts.map(({ day }) => day),
      facts.map(({ position }) => position),
      [...new Set(facts.map(({ day }) => day))],
    ],
  );
}

export const addFacts = (client: pg.PoolClient, facts: readonly FactRow[]): Promise<void> =>
  insertFactRows(client, facts);

/** Days since 1970-01-01 as `YYYY-MM-DD`. */
const dateOf = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);
