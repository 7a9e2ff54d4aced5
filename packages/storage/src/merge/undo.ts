import type pg from 'pg';
import { recordDecision } from '../decision/record.js';
import type { MergeKind } from './decide.js';

/**
 * Takes back what was decided about two parties, by another decision.
 * @param position of the decision to be taken back
 * @returns the position of the decision that takes it back, also where that was made before; null where there is no
 *   decision of this kind
 */
export async function undoMerge(
  client: pg.PoolClient,
  { kind, position, actor }: { kind: MergeKind; position: number; actor: string },
): Promise<number | null> {
  const { rows } = await client.query<{ keyA: string; keyB: string; undoneBy: number | null }>(
    `select key_a as "keyA", key_b as "keyB", undone_by as "undoneBy" from merge
      where position = $1::bigint and kind = $2::text for update`,
    [position, kind],
  );
  const [row] = rows;
  if (!row) return null;
  if (row.undoneBy !== null) return row.undoneBy;
  const undone = await recordDecision(client, {
    kind: kind === 'merge' ? 'merge_undone' : 'merge_refusal_undone',
    actor,
    body: { parties: [row.keyA, row.keyB], decision: position },
  });
  await client.query('update merge set undone_by = $2::bigint where position = $1::bigint', [
    position,
    undone,
  ]);
  return undone;
}
