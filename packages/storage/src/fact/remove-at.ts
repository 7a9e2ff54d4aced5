import type { Queryable } from '../pool.js';
import { type FactPlace, findAtPositions, forSomeFacts } from './at-positions.js';

/** Deletes the facts of these shipments. @returns how many */
export async function removeAt(db: Queryable, places: readonly FactPlace[]): Promise<number> {
  const facts = await findAtPositions(db, places);
  await forSomeFacts(facts, (some, days) =>
    db.query(
      `delete from fact f using unnest($1::uuid[], $2::date[], $3::bigint[]) as t (key, day, position)
        where f.key = t.key and f.departure_day = t.day and f.position = t.position
          and f.departure_day = any ($4::date[])`,
      [some.map(({ key }) => key), some.map(({ day }) => day), some.map(({ position }) => position), days],
    ),
  );
  return facts.length;
}
