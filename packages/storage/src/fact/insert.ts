import type { Link } from '@hammerhead/imprint';
import type { ShipmentRow } from '@hammerhead/intake';
import { dayMs } from '@hammerhead/primitives';
import { bigint, type Column, column, date, integer, smallint, uuidBytes } from '../copy/column.js';
import { copyRows } from '../copy/copy-rows.js';
import { inKeyOrder } from './key-order.js';
import type { Transaction } from '../pool.js';

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
export async function insertFacts(client: Transaction, rows: readonly ShipmentRow[]): Promise<void> {
  const facts: FactRow[] = [];
  for (const { content, state, departureAt, position, supersededBy } of rows) {
    if (!content || state === 'superseded') continue;
    const day = Math.floor(Date.parse(departureAt) / dayMs);
    for (const fact of content.facts) facts.push({ fact, day, position, supersededBy });
  }
  await insert(client, facts);
}

export async function insert(client: Transaction, facts: readonly FactRow[]): Promise<void> {
  const sorted = inKeyOrder(facts, ({ fact }) => fact.key);
  await copyRows(client, 'fact', factColumns, sorted, 100);
}
