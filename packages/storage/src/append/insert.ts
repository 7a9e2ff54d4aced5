import type { Queryable } from '../pool.js';
import type { ManifestRow, ShipmentRow } from './plan.js';
import type { Chunk } from './types.js';

export async function insertManifests(
  db: Queryable,
  rows: readonly ManifestRow[],
  receivedAt: Date,
): Promise<void> {
  await db.query(
    `insert into manifest (id, feed_id, number, revision, content_hash, superseded, first_position,
       last_position, departure_at, transport, findings, shipments, scored, unchanged, canceled, out_of_scope,
       submission_id, submission_line, received_at)
     select t.*, $19::timestamptz
       from unnest($1::uuid[], $2::text[], $3::text[], $4::int[], $5::bytea[], $6::boolean[], $7::bigint[],
         $8::bigint[], $9::timestamptz[], $10::json[], $11::json[], $12::int[], $13::int[], $14::int[],
         $15::int[], $16::int[], $17::uuid[], $18::bigint[]) as t`,
    [
      rows.map(({ id }) => id),
      rows.map(({ manifest }) => manifest.feedId),
      rows.map(({ manifest }) => manifest.number),
      rows.map(({ manifest }) => manifest.revision),
      rows.map(({ manifest }) => manifest.contentHash),
      rows.map(({ superseded }) => superseded),
      rows.map(({ firstPosition }) => firstPosition),
      rows.map(({ lastPosition }) => lastPosition),
      rows.map(({ manifest }) => manifest.departureAt),
      rows.map(({ manifest }) => manifest.transport),
      rows.map(({ manifest }) => manifest.findings),
      rows.map(({ manifest }) => manifest.shipments.length),
      rows.map(({ scored }) => scored),
      rows.map(({ unchanged }) => unchanged),
      rows.map(({ canceled }) => canceled),
      rows.map(({ outOfScope }) => outOfScope),
      rows.map(({ manifest }) => manifest.submission?.id ?? null),
      rows.map(({ manifest }) => manifest.submission?.line ?? null),
      receivedAt,
    ],
  );
}

export async function insertShipments(db: Queryable, rows: readonly ShipmentRow[]): Promise<void> {
  await db.query(
    `insert into shipment (position, id, manifest_id, bill, state, cause, destination, content_hash,
       superseded_by, document, findings)
     select * from unnest($1::bigint[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[],
       $8::bytea[], $9::bigint[], $10::json[], $11::json[])`,
    [
      rows.map(({ position }) => position),
      rows.map(({ id }) => id),
      rows.map(({ manifestId }) => manifestId),
      rows.map(({ bill }) => bill),
      rows.map(({ state }) => state),
      rows.map(({ cause }) => cause),
      rows.map(({ content }) => content?.destination ?? null),
      rows.map(({ content }) => content?.contentHash ?? null),
      rows.map(({ supersededBy }) => supersededBy),
      rows.map(({ content }) => content?.document ?? null),
      rows.map(({ content }) => content?.findings ?? null),
    ],
  );
}

/** Facts of all shipments that scoring may ever know; a late revision brings none. */
export async function insertFacts(db: Queryable, rows: readonly ShipmentRow[]): Promise<void> {
  const keys: string[] = [];
  const days: string[] = [];
  const positions: number[] = [];
  const kinds: number[] = [];
  const roles: number[] = [];
  const counterparts: (string | null)[] = [];
  const superseded: (number | null)[] = [];
  for (const row of rows) {
    if (!row.content || row.state === 'superseded') continue;
    for (const fact of row.content.facts) {
      keys.push(fact.key);
      days.push(row.departureAt.slice(0, 10));
      positions.push(row.position);
      kinds.push(fact.kind);
      roles.push(fact.roles);
      counterparts.push(fact.counterpart);
      superseded.push(row.supersededBy);
    }
  }
  if (keys.length === 0) return;
  await db.query(
    `insert into fact (key, departure_day, position, kind, roles, counterpart, superseded_by)
     select * from unnest($1::uuid[], $2::date[], $3::bigint[], $4::smallint[], $5::smallint[], $6::uuid[],
       $7::bigint[])`,
    [keys, days, positions, kinds, roles, counterparts, superseded],
  );
}

export async function insertChunks(db: Queryable, chunks: readonly Chunk[]): Promise<void> {
  await db.query(
    `insert into chunk (first_position, last_position, shipments, feed_id, submission_id)
     select * from unnest($1::bigint[], $2::bigint[], $3::int[], $4::text[], $5::uuid[])`,
    [
      chunks.map(({ firstPosition }) => firstPosition),
      chunks.map(({ lastPosition }) => lastPosition),
      chunks.map(({ shipments }) => shipments),
      chunks.map(({ submission }) => submission?.feedId ?? null),
      chunks.map(({ submission }) => submission?.id ?? null),
    ],
  );
}
