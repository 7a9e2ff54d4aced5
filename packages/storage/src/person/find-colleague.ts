import type { Queryable } from '../pool.js';
import { isColleague } from './colleague.js';
import { type Person, personColumns } from './row.js';

/** Null where nobody of that subject was ever seen, or they can no longer sign in. */
export async function findColleague(
  db: Queryable,
  subject: string,
  seenWithinDays: number,
): Promise<Person | null> {
  const { rows } = await db.query<Person>(
    `select ${personColumns} from person p where p.subject = $1::text and ${isColleague('$2::int')}`,
    [subject, seenWithinDays],
  );
  return rows[0] ?? null;
}
