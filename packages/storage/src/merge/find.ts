import type { Queryable, Transaction } from '../pool.js';

/** What a person decided about two parties: that they are one, or that they are not. */
export type MergeKind = 'merge' | 'refusal';

/** A decision about two parties that is or was in force. */
export interface Merge {
  /** The position of the decision. */
  readonly position: number;
  readonly kind: MergeKind;
  /** Keys of the two parties, the smaller first. */
  readonly keyA: string;
  readonly keyB: string;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
}

const mergeColumns = `m.position, m.kind, m.key_a as "keyA", m.key_b as "keyB", m.reason, d.actor as by,
  d.recorded_at as at`;

/** Two parties, the smaller key first, as every pair is stored. */
export const inOrder = (one: string, other: string): [string, string] =>
  one < other ? [one, other] : [other, one];

/** The decision in force between two parties; null if there is none. */
export async function findBetween(db: Queryable, one: string, other: string): Promise<Merge | null> {
  const { rows } = await db.query<Merge>(
    `select ${mergeColumns} from merge m join decision d using (position)
      where m.key_a = $1::uuid and m.key_b = $2::uuid and m.undone_by is null`,
    inOrder(one, other),
  );
  return rows[0] ?? null;
}

/** All decisions in force between one of these parties and any other. */
export async function findOf(db: Queryable, keys: readonly string[], limit: number): Promise<Merge[]> {
  if (keys.length === 0) return [];
  const { rows } = await db.query<Merge>(
    `select ${mergeColumns}
       from (select * from merge where key_a = any($1::uuid[]) and undone_by is null
             union
             select * from merge where key_b = any($1::uuid[]) and undone_by is null) as m
       join decision d using (position)
      order by m.position limit $2::int`,
    [keys, limit],
  );
  return rows;
}

/** The decision about two parties, locked until the transaction ends; null if there is no such decision. */
export async function lock(
  tx: Transaction,
  position: number,
  kind: MergeKind,
): Promise<{ readonly keyA: string; readonly keyB: string; readonly revokedBy: number | null } | null> {
  const { rows } = await tx.query<{ keyA: string; keyB: string; revokedBy: number | null }>(
    `select key_a as "keyA", key_b as "keyB", undone_by as "revokedBy" from merge
      where position = $1::bigint and kind = $2::text for update`,
    [position, kind],
  );
  return rows[0] ?? null;
}
