import type { Queryable } from '../pool.js';

/** When partners were told of each of these shipments, read it, or spoke of it last; those that were never released are left out. */
export async function findDisclosed(
  db: Queryable,
  shipments: readonly string[],
): Promise<ReadonlyMap<string, Date>> {
  const { rows } = await db.query<{ id: string; at: Date }>(
    `select l.shipment_id as id, max(greatest(l.created_at, r.at, m.at)) as at
       from release l
       left join lateral (select max(last_at) as at from release_read where release_id = l.id) r on true
       left join lateral (select max(at) as at from release_message where release_id = l.id) m on true
      where l.shipment_id = any($1::uuid[]) group by l.shipment_id`,
    [shipments],
  );
  return new Map(rows.map(({ id, at }) => [id, at]));
}
