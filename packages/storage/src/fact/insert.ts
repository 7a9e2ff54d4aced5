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
  /** The day of departure, in days since 1970-01-01. */
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
  // It is stored as a signed integer, since the database has no unsigned ones.
  column('own', integer, ({ fact }) => fact.own | 0),
];

/** Inserts the facts of all shipments that scoring may ever use; a late revision has none. */
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
