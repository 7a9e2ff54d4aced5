import type { ShipmentRow } from '@hammerhead/intake';
import { bigint, bytea, type Column, column, integer, json, smallint, text, uuid } from '../copy/column.js';
import { copyRows } from '../copy/copy-rows.js';
import type { Transaction } from '../pool.js';

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
  column('findings', json, ({ findings }) => findings),
  column('imprint', bytea, ({ content, state }) =>
    state === 'superseded' ? null : (content?.imprint ?? null),
  ),
  column('supersedes', bigint, ({ supersedes }) => supersedes),
  column('gist', integer, ({ content }) => content?.gist ?? null),
  column('late_changes', smallint, ({ lateChanges }) => lateChanges),
];

export const insertShipments = (client: Transaction, rows: readonly ShipmentRow[]): Promise<void> =>
  copyRows(client, 'shipment', shipmentColumns, rows, 1_800);
