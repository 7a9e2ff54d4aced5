import type pg from 'pg';
import { recordDecision } from '../decision/record.js';
import type { Queryable } from '../pool.js';

/** What a person says about two parties: that they are one, or that they are not. */
export type MergeKind = 'merge' | 'refusal';

/** One that is in force, or was. */
export interface Merge {
  /** Of the decision. */
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

const inOrder = (one: string, other: string): [string, string] => (one < other ? [one, other] : [other, one]);

/** What is in force between two parties; null where nothing is. */
export async function findMergeOf(db: Queryable, one: string, other: string): Promise<Merge | null> {
  const { rows } = await db.query<Merge>(
    `select ${mergeColumns} from merge m join decision d using (position)
      where m.key_a = $1::uuid and m.key_b = $2::uuid and m.undone_by is null`,
    inOrder(one, other),
  );
  return rows[0] ?? null;
}

/** All that is in force between one of these parties and anybody. */
export async function findMerges(db: Queryable, keys: readonly string[], limit: number): Promise<Merge[]> {
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

/**
 * Decides about two parties, as a decision in the log.
 * @returns its position
 * @throws a unique violation where something is in force between the two
 */
export async function decideMerge(
  client: pg.PoolClient,
  {
    kind,
    one,
    other,
    reason,
    actor,
  }: { kind: MergeKind; one: string; other: string; reason: string; actor: string },
): Promise<number> {
  const [keyA, keyB] = inOrder(one, other);
  const position = await recordDecision(client, {
    kind: kind === 'merge' ? 'merge' : 'merge_refusal',
    actor,
    body: { parties: [keyA, keyB], reason },
  });
  await client.query(
    `insert into merge (position, kind, key_a, key_b, reason)
     values ($1::bigint, $2::text, $3::uuid, $4::uuid, $5::text)`,
    [position, kind, keyA, keyB, reason],
  );
  return position;
}
