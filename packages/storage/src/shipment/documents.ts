import type { Shipment, StoredJson, Transport } from '@hammerhead/contracts';
import type { Queryable } from '../pool.js';

/** What a revision states of a shipment, and of how it travels; texts are JSON. */
export interface StatedDocument {
  readonly document: StoredJson<Shipment>;
  readonly transport: StoredJson<Transport>;
}

/** What the revisions at these positions state; those that state nothing are left out. */
export async function findDocuments(
  db: Queryable,
  positions: readonly number[],
): Promise<ReadonlyMap<number, StatedDocument>> {
  const { rows } = await db.query<StatedDocument & { position: number }>(
    `select s.position, s.document, m.transport
       from unnest($1::bigint[]) as t (position)
      cross join lateral (
        select position, document, manifest_id from shipment where position = t.position offset 0) s
       join manifest m on m.id = s.manifest_id
      where s.document is not null`,
    [[...new Set(positions)]],
  );
  return new Map(rows.map(({ position, ...stated }) => [position, stated]));
}
