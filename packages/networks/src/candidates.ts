import { type FoundParty, parties, type Queryable } from '@hammerhead/storage';

/** Hashes one of which a name must have. */
type Either = readonly number[];

/** What is looked for: `searchTokens` of the name. */
export interface SoughtName {
  /** Of each word: its sound, its letters, then what is looser. */
  readonly words: readonly Either[];
  /** Of all its letters. */
  readonly letters: number;
}

/**
 * Parties whose names may be the one looked for, or hold it, the likeliest first: they have every word; every word sounds
 * the same; it has the same letters, or every word sounds the same, has the same letters or begins so; every word but
 * one sounds the same.
 * @param limit most parties of each of the four, four times as many of the first
 * @returns candidates to be compared, and whether there were more of them
 */
export async function findCandidates(
  db: Queryable,
  { words, letters }: SoughtName,
  country: string | null,
  limit: number,
): Promise<{ readonly parties: readonly FoundParty[]; readonly cut: boolean }> {
  if (words.length === 0) return { parties: [], cut: false };
  const sounds = words.map((tokens) => tokens.slice(0, 1));
  const exact = words.flatMap((tokens) => tokens.slice(0, 2).map((token) => [token]));
  const alternatives = [
    [exact],
    [sounds],
    [words, [[letters]]],
    ...(words.length <= 1 ? [] : [sounds.map((_, left) => sounds.filter((_word, index) => index !== left))]),
  ];
  const found = new Map<string, FoundParty>();
  let cut = false;
  for (const [index, sets] of alternatives.entries()) {
    const most = index === 0 ? 4 * limit : limit;
    const having = await parties.findHaving(db, sets, country, most + 1);
    cut ||= having.length > most;
    for (const party of having.slice(0, most)) if (!found.has(party.key)) found.set(party.key, party);
  }
  return { parties: [...found.values()], cut };
}
