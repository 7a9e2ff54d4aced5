import type { Queryable } from '../pool.js';

/** A decision about two parties, with the keys that they have now, the smaller first. */
export interface FollowedMerge {
  readonly position: number;
  readonly keyA: string;
  readonly keyB: string;
  /** Whether the decision has not been revoked. */
  readonly inForce: boolean;
  /** Whether one of the keys differs from the key that was decided about. */
  readonly moved: boolean;
}

/** All decisions about parties, with the keys to which the keys of those parties have moved. */
export async function listFollowed(db: Queryable): Promise<FollowedMerge[]> {
  const { rows } = await db.query<FollowedMerge>(
    `select m.position, m.undone_by is null as "inForce", a.id is not null or b.id is not null as moved,
            least(coalesce(a.new_key, m.key_a), coalesce(b.new_key, m.key_b)) as "keyA",
            greatest(coalesce(a.new_key, m.key_a), coalesce(b.new_key, m.key_b)) as "keyB"
       from merge m
       left join identity_moved a on a.old_key = m.key_a and a.id is not null
       left join identity_moved b on b.old_key = m.key_b and b.id is not null`,
  );
  return rows;
}

/** Deletes decisions here; they stay in the log. */
export async function remove(db: Queryable, positions: readonly number[]): Promise<void> {
  if (positions.length > 0)
    await db.query('delete from merge where position = any($1::bigint[])', [positions]);
}

/** Replaces the keys of decisions by these keys. */
export async function rekey(
  db: Queryable,
  merges: readonly Pick<FollowedMerge, 'position' | 'keyA' | 'keyB'>[],
): Promise<void> {
  if (merges.length === 0) return;
  await db.query(
    `update merge m set key_a = t.one, key_b = t.other
       from unnest($1::bigint[], $2::uuid[], $3::uuid[]) as t (position, one, other)
      where m.position = t.position`,
    [merges.map(({ position }) => position), merges.map(({ keyA }) => keyA), merges.map(({ keyB }) => keyB)],
  );
}
