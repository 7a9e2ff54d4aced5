import type { Role } from '@hammerhead/contracts';
import type { Queryable } from '../pool.js';
import { isColleague } from './colleague.js';
import { type Person, personColumns } from './row.js';

export interface PersonFilter {
  /** Of these roles alone. */
  readonly roles: readonly Role[];
  /** Federal officers alone. */
  readonly federal?: boolean | undefined;
  /** Of this agency alone. */
  readonly agency?: string | undefined;
  /** Whose subjects follow this one. */
  readonly after: string | null;
  /** Who holds no token in force was seen within so many days. */
  readonly seenWithinDays: number;
  readonly limit: number;
}

/**
 * People in the order of their subjects. Those are left out who can no longer sign in.
 */
export async function list(
  db: Queryable,
  { roles, federal, agency, after, seenWithinDays, limit }: PersonFilter,
): Promise<readonly Person[]> {
  const { rows } = await db.query<Person>(
    `select ${personColumns} from person p
      where p.role = any ($1::text[]) and ($2::text is null or p.agency = $2::text)
        and ($3::text is null or p.subject > $3::text) and (not $5::boolean or p.federal)
        and ${isColleague('$6::int')}
      order by p.subject
      limit $4::int`,
    [roles, agency ?? null, after, limit, federal ?? false, seenWithinDays],
  );
  return rows;
}
