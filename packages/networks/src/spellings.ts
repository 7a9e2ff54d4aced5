import { factUuid } from '@hammerhead/imprint';
import { normalizeName, searchTokens, sortedName } from '@hammerhead/parties';
import { parties, type Queryable } from '@hammerhead/storage';

/** The fact keys of names in every order and spelling that means the same words, as the directory has them. */
export async function spellings(db: Queryable, names: readonly string[]): Promise<string[]> {
  const keys = new Set(names.map((name) => factUuid('name', normalizeName(name))));
  const sorted = new Set(names.map(sortedName));
  const tokens = names.flatMap((name) => searchTokens(name)?.letters ?? []);
  if (tokens.length > 0)
    for (const known of await parties.findNames(db, tokens))
      if (sorted.has(sortedName(known.name))) keys.add(known.nameKey);
  return [...keys];
}
