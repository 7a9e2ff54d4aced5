import type { Shipment, StoredJson, Transport } from '@hammerhead/contracts';
import type { Queryable } from '../pool.js';

/** A shipment revision with everything that its keys are computed from, and what was computed before. */
export interface KeyedShipment {
  readonly position: number;
  readonly state: 'scored' | 'out_of_scope' | 'canceled';
  readonly document: StoredJson<Shipment>;
  readonly transport: StoredJson<Transport>;
  /** The day of departure, in days since 1970-01-01. */
  readonly day: number;
  readonly imprint: Buffer | null;
  readonly gist: number | null;
}

/** SQL for shipments that have keys: neither cancellations nor revisions that arrived after their successor. */
const keyed = `document is not null and state <> 'superseded'`;

/** The number of shipments with keys, in total and up to a position. */
export async function countKeyed(
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

/** The next shipments with keys in (after, upto], in the order of the log. */
export async function loadKeyed(
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

/** The new keys of a shipment. */
export interface NewKeys {
  readonly position: number;
  readonly imprint: Uint8Array;
  readonly gist: number;
}

/**
 * Replaces the imprints of shipments, and locks them until the transaction ends: a writer that replaces one of them
 * meanwhile waits, and then finds its new facts.
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
