import type { Actor } from '@hammerhead/contracts';
import { cancellations, deadLetters, type Transaction } from '@hammerhead/storage';
import { recordDecision } from '../record.js';

/** Has shipments tried again that could not be scored: the next sweep queues them. */
export async function requeueDeadLetter(
  tx: Transaction,
  actor: Actor,
  { firstPosition }: { readonly firstPosition: number },
): Promise<{ readonly outcome: 'requeued'; readonly position: number } | { readonly outcome: 'not_found' }> {
  const chunk = await deadLetters.requeue(tx, firstPosition);
  if (chunk === null) return { outcome: 'not_found' };
  await cancellations.rewind(tx, chunk.firstPosition - 1);
  const position = await recordDecision(tx, actor, { kind: 'dead_letter_requeued', body: { ...chunk } });
  return { outcome: 'requeued', position };
}
