import type { Queryable } from '../pool.js';

/** A name that an exclusion applies to. */
export interface ExcludedName {
  readonly position: number;
  readonly name: string;
  /** The name as it is compared. */
  readonly normalized: string;
}

export async function listNames(db: Queryable): Promise<ExcludedName[]> {
  const { rows } = await db.query<ExcludedName>(
    'select position, name, normalized from exclusion order by position',
  );
  return rows;
}

export async function renewNames(db: Queryable, names: readonly ExcludedName[]): Promise<void> {
  if (names.length === 0) return;
  await db.query(
    `update exclusion x set normalized = t.normalized
       from unnest($1::bigint[], $2::text[]) as t (position, normalized) where x.position = t.position`,
    [names.map(({ position }) => position), names.map(({ normalized }) => normalized)],
  );
}
