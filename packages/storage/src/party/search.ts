import type { Queryable } from '../pool.js';
import { type FoundParty, partyColumns } from './find.js';

/** Hashes one of which a name must have. */
type Either = readonly number[];

/** What is looked for: `searchTokens` of the name. */
export interface SoughtName {
  /** Of each word: its sound, then what is looser. */
  readonly words: readonly Either[];
  /** Of all its letters. */
  readonly letters: number;
}

/**
 * Parties whose names may be the one looked for, the likeliest first: every word sounds the same; it has the same letters,
 * or every word sounds the same, has the same letters or begins so; every word but one sounds the same.
 * @param limit most parties of each of the three
 * @returns candidates to be compared, and whether there were more of them
 */
export async function findPartyCandidates(
  db: Queryable,
  { words, letters }: SoughtName,
  country: string | null,
  limit: number,
): Promise<{ readonly parties: readonly FoundParty[]; readonly cut: boolean }> {
  if (words.length === 0) return { parties: [], cut: false };
  const sounds = words.map((tokens) => tokens.slice(0, 1));
  const alternatives = [
    [sounds],
    [words, [[letters]]],
    ...(words.length <= 1 ? [] : [sounds.map((_, left) => sounds.filter((_word, index) => index !== left))]),
  ];
  const found = new Map<string, FoundParty>();
  let cut = false;
  for (const sets of alternatives) {
    const parties = await select(db, sets, country, limit + 1);
    cut ||= parties.length > limit;
    for (const party of parties.slice(0, limit)) found.set(party.key, party);
  }
  return { parties: [...found.values()], cut };
}

/** Those that have one of each of all in a set. */
async function select(
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
      where (${condition}) and ($1::text is null or p.country = $1::text) limit $2::int`,
    [country, limit, ...values],
  );
  return rows;
}
