import type { Queryable } from '../pool.js';

/** A version of the baselines; `body` is JSON. */
export interface StoredBaseline {
  /** The position of the decision that published it. */
  readonly position: number;
  readonly body: string;
}

/** Lists when each version was published and from how much data, oldest first, without the baselines themselves. */
export async function list(
  db: Queryable,
): Promise<readonly { readonly position: number; readonly upto: number; readonly shipments: number }[]> {
  const { rows } = await db.query<{ position: number; upto: number; shipments: number }>(
    'select position, upto, shipments from baseline order by position',
  );
  return rows;
}

export async function find(db: Queryable, position: number): Promise<StoredBaseline | null> {
  const { rows } = await db.query<StoredBaseline>(
    'select position, body from baseline where position = $1::bigint',
    [position],
  );
  return rows[0] ?? null;
}
