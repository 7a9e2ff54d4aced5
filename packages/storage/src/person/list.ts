import type { Role } from '@hammerhead/contracts';
import type { Queryable } from '../pool.js';
import { inForce, type Person, personColumns } from './row.js';

export interface PersonFilter {
  /** Of these roles alone. */
  readonly roles: readonly Role[];
  /** Federal officers alone. */
  readonly federal?: boolean | undefined;
  /** Of this agency alone. */
  readonly agency?: string | undefined;
  /** Whose subjects follow this one. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/**
 * People in the order of their subjects. Those are left out who can no longer sign in: they hold no token in force, and
 * were not seen at the issuer for 90 days.
 */
export async function list(
  db: Queryable,
  { roles, federal, agency, after, limit }: PersonFilter,
): Promise<readonly Person[]> {
  const { rows } = await db.query<Person>(
    `select ${personColumns} from person p
      where p.role = any ($1::text[]) and ($2::text is null or p.agency = $2::text)
        and ($3::text is null or p.subject > $3::text) and (not $5::boolean or p.federal)
        and ${inForce}
      order by p.subject
      limit $4::int`,
    [roles, agency ?? null, after ?? null, limit, federal ?? false],
  );
  return rows;
}
