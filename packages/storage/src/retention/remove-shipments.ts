import type { Shipment, StoredJson, Transport } from '@hammerhead/contracts';
import { type FactPlace, removeAt } from '../fact/index.js';
import type { Queryable } from '../pool.js';
import { dependents } from './dependents.js';

/** What a revision says, from which the parties that it names follow. */
export interface StatedContent {
  readonly position: number;
  readonly document: StoredJson<Shipment>;
  readonly transport: StoredJson<Transport>;
  /** Null for shipments accepted before imprints were made. */
  readonly imprint: Buffer | null;
}

/** The content of these revisions; canceled ones have none. */
export async function findContents(
  db: Queryable,
  positions: readonly number[],
): Promise<readonly StatedContent[]> {
  const { rows } = await db.query<StatedContent>(
    `select s.position, s.document, m.transport, s.imprint
       from shipment s join manifest m on m.id = s.manifest_id
      where s.position = any($1::bigint[]) and s.document is not null order by s.position`,
    [positions],
  );
  return rows;
}

export interface RemovedShipments {
  readonly revisions: number;
  readonly assessments: number;
  readonly facts: number;
  readonly referrals: number;
}

/**
 * Deletes shipments with all that is stored of them, but for the parties of the directory and the words of decisions.
 * @param places all revisions of them
 */
export async function removeShipments(
  db: Queryable,
  {
    shipments,
    referrals,
    places,
  }: {
    readonly shipments: readonly string[];
    readonly referrals: readonly string[];
    readonly places: readonly FactPlace[];
  },
): Promise<RemovedShipments> {
  const positions = places.map(({ position }) => position);
  const by = { referral: referrals, release: await releasesOf(db, shipments), shipment: shipments };
  for (const { table, column, names } of dependents)
    await db.query(`delete from ${table} where ${column} = any($1::uuid[])`, [by[names]]);
  const gone = await db.query('delete from referral where id = any($1::uuid[])', [referrals]);
  const assessed = await db.query('delete from assessment where position = any($1::bigint[])', [positions]);
  const facts = await removeAt(db, places);
  const removed = await db.query('delete from shipment where position = any($1::bigint[])', [positions]);
  return {
    revisions: removed.rowCount ?? 0,
    assessments: assessed.rowCount ?? 0,
    facts,
    referrals: gone.rowCount ?? 0,
  };
}

async function releasesOf(db: Queryable, shipments: readonly string[]): Promise<readonly string[]> {
  const { rows } = await db.query<{ id: string }>(
    'select id from release where shipment_id = any($1::uuid[])',
    [shipments],
  );
  return rows.map(({ id }) => id);
}
