import type { Queryable } from '../pool.js';
import type { MergeKind } from './find.js';

/** @param keys the keys of the two parties, `inOrder` @param position the position of the decision */
export async function insert(
  db: Queryable,
  position: number,
  { kind, keys: [keyA, keyB], reason }: { kind: MergeKind; keys: readonly [string, string]; reason: string },
): Promise<void> {
  await db.query(
    `insert into merge (position, kind, key_a, key_b, reason)
     values ($1::bigint, $2::text, $3::uuid, $4::uuid, $5::text)`,
    [position, kind, keyA, keyB, reason],
  );
}

/** @param revokedBy the position of the decision that revokes it */
export async function end(db: Queryable, position: number, revokedBy: number): Promise<void> {
  await db.query('update merge set undone_by = $2::bigint where position = $1::bigint', [
    position,
    revokedBy,
  ]);
}
