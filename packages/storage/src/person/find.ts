import type { Queryable, Transaction } from '../pool.js';
import { isColleague } from './colleague.js';
import { type Person, personColumns } from './row.js';

/** Null where nobody of that subject was ever seen. */
export async function find(db: Queryable, subject: string): Promise<Person | null> {
  const { rows } = await db.query<Person>(
    `select ${personColumns} from person p where p.subject = $1::text`,
    [subject],
  );
  return rows[0] ?? null;
}

/**
 * A person who can still sign in, locked until the transaction ends: who holds a token in force, or was seen within so many
 * days. Null where there is none.
 */
export async function lockInForce(
  tx: Transaction,
  subject: string,
  seenWithinDays: number,
): Promise<Person | null> {
  const { rows } = await tx.query<Person>(
    `select ${personColumns} from person p where p.subject = $1::text and ${isColleague('$2::int')} for update of p`,
    [subject, seenWithinDays],
  );
  return rows[0] ?? null;
}
