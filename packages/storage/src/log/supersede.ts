import type { Superseded } from '@hammerhead/intake';
import { findAtPositions, forSomeFacts } from '../fact/at-positions.js';
import type { Queryable } from '../pool.js';

/** Marks shipments and their facts as replaced from a position on. */
export async function supersede(db: Queryable, superseded: readonly Superseded[]): Promise<void> {
  const by = new Map(superseded.map((one) => [one.position, one.by]));
  await db.query(
    `update shipment s set superseded_by = t.by
       from unnest($1::bigint[], $2::bigint[]) as t (position, by) where s.position = t.position`,
    [[...by.keys()], [...by.values()]],
  );
  await forSomeFacts(await findAtPositions(db, superseded), (some, days) =>
    db.query(
      `update fact f set superseded_by = t.by
         from unnest($1::uuid[], $2::date[], $3::bigint[], $4::bigint[]) as t (key, day, position, by)
        where f.key = t.key and f.departure_day = t.day and f.position = t.position
          and f.departure_day = any ($5::date[])`,
      [
        some.map(({ key }) => key),
        some.map(({ day }) => day),
        some.map(({ position }) => position),
        some.map(({ position }) => by.get(position)),
        days,
      ],
    ),
  );
}
