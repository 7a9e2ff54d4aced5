import type { Queryable } from '../pool.js';
import { agreementColumns, type AgreementRow } from './row.js';

/** Null if there is none. @param at the instant of its status */
export async function find(db: Queryable, id: string, at: Date): Promise<AgreementRow | null> {
  const { rows } = await db.query<AgreementRow>(
    `select ${agreementColumns('$2::timestamptz')} from agreement a where a.id = $1::uuid`,
    [id, at],
  );
  return rows[0] ?? null;
}

/** Whether there ever was an agreement with the agency. */
export async function hasAny(db: Queryable, agency: string): Promise<boolean> {
  const { rows } = await db.query<{ known: boolean }>(
    'select exists (select from agreement where agency = $1::text) as known',
    [agency],
  );
  return rows[0]?.known ?? false;
}
