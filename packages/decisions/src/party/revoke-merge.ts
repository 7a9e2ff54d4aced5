import type { Actor } from '@hammerhead/contracts';
import { type MergeKind, merges, type Transaction } from '@hammerhead/storage';
import { recordDecision } from '../record.js';

/**
 * Revokes a decision about two parties.
 * @param input the position of the decision to be revoked, and its kind
 * @returns the position of the decision that revokes it, also where that was made before
 */
export async function revokeMerge(
  tx: Transaction,
  actor: Actor,
  { kind, position }: { readonly kind: MergeKind; readonly position: number },
): Promise<
  { readonly outcome: 'revoked' | 'revoked_before'; readonly by: number } | { readonly outcome: 'not_found' }
> {
  const merge = await merges.lock(tx, position, kind);
  if (merge === null) return { outcome: 'not_found' };
  if (merge.revokedBy !== null) return { outcome: 'revoked_before', by: merge.revokedBy };
  const by = await recordDecision(tx, actor, {
    kind: kind === 'merge' ? 'merge_undone' : 'merge_refusal_undone',
    body: { parties: [merge.keyA, merge.keyB], decision: position },
  });
  await merges.end(tx, position, by);
  return { outcome: 'revoked', by };
}
