import type { Queryable, Transaction } from '../pool.js';
import { inForce, type Person, personColumns } from './row.js';

/** Null where nobody of that subject was ever seen. */
export async function find(db: Queryable, subject: string): Promise<Person | null> {
  const { rows } = await db.query<Person>(
    `select ${personColumns} from person p where p.subject = $1::text`,
    [subject],
  );
  return rows[0] ?? null;
}

/**
 * A person who can sign in, locked until the transaction ends: who holds a token in force, or was seen at the issuer
 * within 90 days. Null where there is none.
 */
export async function lockInForce(tx: Transaction, subject: string): Promise<Person | null> {
  const { rows } = await tx.query<Person>(
    `select ${personColumns} from person p where p.subject = $1::text and ${inForce} for update of p`,
    [subject],
  );
  return rows[0] ?? null;
}
