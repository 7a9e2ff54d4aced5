import type { Link } from '@hammerhead/imprint';
import type { Chunk, ManifestRow, ShipmentRow } from '@hammerhead/intake';
import { dayMs } from '@hammerhead/primitives';
import type pg from 'pg';
import {
  bigint,
  boolean,
  bytea,
  type Column,
  column,
  date,
  integer,
  json,
  smallint,
  text,
  timestamptz,
  uuid,
  uuidBytes,
} from '../copy/column.js';
import { copyRows } from '../copy/copy-rows.js';
import { inKeyOrder } from './key-order.js';

const manifestColumns = (receivedAt: Date): Column<ManifestRow>[] => [
  column('id', uuid, ({ id }) => id),
  column('feed_id', text, ({ manifest }) => manifest.feedId),
  column('number', text, ({ manifest }) => manifest.number),
  column('revision', integer, ({ manifest }) => manifest.revision),
  column('content_hash', bytea, ({ manifest }) => manifest.contentHash),
  column('superseded', boolean, ({ superseded }) => superseded),
  column('first_position', bigint, ({ firstPosition }) => firstPosition),
  column('last_position', bigint, ({ lastPosition }) => lastPosition),
  column('departure_at', timestamptz, ({ manifest }) => Date.parse(manifest.departureAt)),
  column('transport', json, ({ manifest }) => manifest.transport),
  column('findings', json, ({ manifest }) => manifest.findings),
  column('shipments', integer, ({ manifest }) => manifest.shipments.length),
  column('scored', integer, ({ scored }) => scored),
  column('unchanged', integer, ({ unchanged }) => unchanged),
  column('canceled', integer, ({ canceled }) => canceled),
  column('out_of_scope', integer, ({ outOfScope }) => outOfScope),
  column('submission_id', uuid, ({ manifest }) => manifest.submission?.id ?? null),
  column('submission_line', bigint, ({ manifest }) => manifest.submission?.line ?? null),
  column('received_at', timestamptz, () => receivedAt.getTime()),
];

export const insertManifests = (
  client: pg.PoolClient,
  rows: readonly ManifestRow[],
  receivedAt: Date,
): Promise<void> => copyRows(client, 'manifest', manifestColumns(receivedAt), rows, 800);

const shipmentColumns: readonly Column<ShipmentRow>[] = [
  column('position', bigint, ({ position }) => position),
  column('id', uuid, ({ id }) => id),
  column('manifest_id', uuid, ({ manifestId }) => manifestId),
  column('bill', text, ({ bill }) => bill),
  column('state', text, ({ state }) => state),
  column('cause', text, ({ cause }) => cause),
  column('destination', text, ({ content }) => content?.destination ?? null),
  column('content_hash', bytea, ({ content }) => content?.contentHash ?? null),
  column('superseded_by', bigint, ({ supersededBy }) => supersededBy),
  column('document', json, ({ content }) => content?.document ?? null),
  column('findings', json, ({ content }) => content?.findings ?? null),
  column('imprint', bytea, ({ content, state }) =>
    state === 'superseded' ? null : (content?.imprint ?? null),
  ),
  column('supersedes', bigint, ({ supersedes }) => supersedes),
  column('gist', integer, ({ content }) => content?.gist ?? null),
  column('late_changes', smallint, ({ lateChanges }) => lateChanges),
];

export const insertShipments = (client: pg.PoolClient, rows: readonly ShipmentRow[]): Promise<void> =>
  copyRows(client, 'shipment', shipmentColumns, rows, 1_800);

/** A fact to be written. */
export interface FactRow {
  readonly fact: Link;
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly position: number;
  readonly supersededBy: number | null;
}

const factColumns: readonly Column<FactRow>[] = [
  column('key', uuidBytes, ({ fact }) => fact.key),
  column('departure_day', date, ({ day }) => day),
  column('position', bigint, ({ position }) => position),
  column('kind', smallint, ({ fact }) => fact.kind),
  column('roles', smallint, ({ fact }) => fact.roles),
  column('superseded_by', bigint, ({ supersededBy }) => supersededBy),
  // Stored with a sign, as the database has no other integers.
  column('own', integer, ({ fact }) => fact.own | 0),
];

/** Facts of all shipments that scoring may ever know; a late revision brings none. */
export async function insertFacts(client: pg.PoolClient, rows: readonly ShipmentRow[]): Promise<void> {
  const facts: FactRow[] = [];
  for (const { content, state, departureAt, position, supersededBy } of rows) {
    if (!content || state === 'superseded') continue;
    const day = Math.floor(Date.parse(departureAt) / dayMs);
    for (const fact of content.facts) facts.push({ fact, day, position, supersededBy });
  }
  await insertFactRows(client, facts);
}

export async function insertFactRows(client: pg.PoolClient, facts: readonly FactRow[]): Promise<void> {
  const sorted = inKeyOrder(facts, ({ fact }) => fact.key);
  await copyRows(client, 'fact', factColumns, sorted, 100);
}

const chunkColumns: readonly Column<Chunk>[] = [
  column('first_position', bigint, ({ firstPosition }) => firstPosition),
  column('last_position', bigint, ({ lastPosition }) => lastPosition),
  column('shipments', integer, ({ shipments }) => shipments),
  column('feed_id', text, ({ submission }) => submission?.feedId ?? null),
  column('submission_id', uuid, ({ submission }) => submission?.id ?? null),
];

export const insertChunks = (client: pg.PoolClient, chunks: readonly Chunk[]): Promise<void> =>
  copyRows(client, 'chunk', chunkColumns, chunks, 100);
