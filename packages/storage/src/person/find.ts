import type { Queryable } from '../pool.js';
import { type Person, personColumns } from './row.js';

/** Null where nobody of that subject was ever seen. */
export async function find(db: Queryable, subject: string): Promise<Person | null> {
  const { rows } = await db.query<Person>(
    `select ${personColumns} from person p where p.subject = $1::text`,
    [subject],
  );
  return rows[0] ?? null;
}
