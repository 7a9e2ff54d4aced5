import type { Queryable } from '../pool.js';
import { type FoundParty, partyColumns } from './find.js';

/** Hashes of which a name must have one. */
type Either = readonly number[];

/**
 * The parties whose tokens satisfy every condition of at least one of these sets; beyond the limit, those named first
 * are kept.
 */
export async function findHaving(
  db: Queryable,
  sets: readonly (readonly Either[])[],
  country: string | null,
  limit: number,
): Promise<FoundParty[]> {
  const values: Either[] = [];
  // The conditions are written out and not joined, so that the index answers them by combining its results for each.
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
