import type pg from 'pg';
import { recordDecision } from '../decision/record.js';
import type { MergeKind } from './decide.js';

/**
 * Takes back what was decided about two parties, by another decision.
 * @param position of the decision to be taken back
 * @returns the position of the new one; null where there is none in force of this kind
 */
export async function undoMerge(
  client: pg.PoolClient,
  { kind, position, actor }: { kind: MergeKind; position: number; actor: string },
): Promise<number | null> {
  const { rows } = await client.query<{ keyA: string; keyB: string }>(
    `select key_a as "keyA", key_b as "keyB" from merge
      where position = $1::bigint and kind = $2::text and undone_by is null for update`,
    [position, kind],
  );
  const [row] = rows;
  if (!row) return null;
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
