import type { Actor } from '@hammerhead/contracts';
import { log, type Merge, type MergeKind, merges, type Transaction } from '@hammerhead/storage';
import { recordDecision } from '../record.js';

export interface NewMerge {
  readonly kind: MergeKind;
  /** The keys of the two parties. */
  readonly one: string;
  readonly other: string;
  readonly reason: string;
}

/** Decides that two parties are one, or that they are not. Scoring does not read it. */
export async function decideMerge(
  tx: Transaction,
  actor: Actor,
  { kind, one, other, reason }: NewMerge,
): Promise<
  | { readonly outcome: 'decided'; readonly position: number }
  /** Something is in force between the two. */
  | { readonly outcome: 'stands'; readonly merge: Merge }
> {
  // Before the look at what is in force: two that decide about one pair at once must see each other.
  await log.lockHead(tx);
  const merge = await merges.findBetween(tx, one, other);
  if (merge !== null) return { outcome: 'stands', merge };
  const keys = merges.inOrder(one, other);
  const position = await recordDecision(tx, actor, {
    kind: kind === 'merge' ? 'merge' : 'merge_refusal',
    body: { parties: keys, reason },
  });
  await merges.insert(tx, position, { kind, keys, reason });
  return { outcome: 'decided', position };
}
