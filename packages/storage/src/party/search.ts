import type { Queryable } from '../pool.js';
import { type FoundParty, partyColumns } from './find.js';

/** Hashes one of which a name must have. */
type Either = readonly number[];

/** Parties whose tokens have one of each of all in one of these sets; of more than the limit, who was named first. */
export async function findHaving(
  db: Queryable,
  sets: readonly (readonly Either[])[],
  country: string | null,
  limit: number,
): Promise<FoundParty[]> {
  const values: Either[] = [];
  // Written out, not as a join: so the index answers it, by combining what it has of each.
  const has = (tokens: Either): string => `p.tokens && $${values.push(tokens) + 2}::int[]`;
  const condition = sets.map((set) => `(${set.map(has).join(' and ')})`).join(' or ');
  const { rows } = await db.query<FoundParty>(
    `select ${partyColumns} from party p
      where (${condition}) and ($1::text is null or p.country = $1::text)
      order by p.id limit $2::int`,
    [country, limit, ...values],
  );
  return rows;
}
