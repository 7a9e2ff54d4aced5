import type { ManifestRow } from '@hammerhead/intake';
import {
  bigint,
  boolean,
  bytea,
  type Column,
  column,
  integer,
  json,
  text,
  timestamptz,
  uuid,
} from '../copy/column.js';
import { copyRows } from '../copy/copy-rows.js';
import type { Transaction } from '../pool.js';

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
  column('finding_count', integer, ({ findingCount }) => findingCount),
  column('omitted', integer, ({ omitted }) => omitted),
  column('submission_id', uuid, ({ manifest }) => manifest.submission?.id ?? null),
  column('submission_line', bigint, ({ manifest }) => manifest.submission?.line ?? null),
  column('received_at', timestamptz, () => receivedAt.getTime()),
];

export const insertManifests = (
  client: Transaction,
  rows: readonly ManifestRow[],
  receivedAt: Date,
): Promise<void> => copyRows(client, 'manifest', manifestColumns(receivedAt), rows, 800);
