import type { Queryable } from '../pool.js';

/** A name of the directory, with the fact key that it has on shipments. */
export interface DirectoryName {
  /** The name's place in the directory. */
  readonly key: string;
  readonly nameKey: string;
  readonly name: string;
}

/** The places before the first and after the last one of the directory. */
export const directoryStart = '00000000-0000-0000-0000-000000000000';
export const directoryEnd = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** The names in the directory of parties after a place; a name that several parties have is returned several times. */
export async function listNames(db: Queryable, after: string, limit: number): Promise<DirectoryName[]> {
  const { rows } = await db.query<DirectoryName>(
    `select key, name_key as "nameKey", name from party where key > $1::uuid order by key limit $2::int`,
    [after, limit],
  );
  return rows;
}

/** The most spellings of one name to be read; no name has as many. */
const mostSpellings = 10_000;

/** The distinct names in the directory that have one of these tokens (`directoryTokens`). */
export async function findNames(
  db: Queryable,
  tokens: readonly number[],
): Promise<Pick<DirectoryName, 'nameKey' | 'name'>[]> {
  const { rows } = await db.query<Pick<DirectoryName, 'nameKey' | 'name'>>(
    `select distinct on (name_key) name_key as "nameKey", name from party
      where tokens && $1::int[] order by name_key limit $2::int`,
    [tokens, mostSpellings],
  );
  return rows;
}
