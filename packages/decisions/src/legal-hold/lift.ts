import type { Actor } from '@hammerhead/contracts';
import { legalHolds, type Transaction } from '@hammerhead/storage';
import { recordDecision } from '../record.js';

/** Lifts a legal hold. Whoever placed it does not: two people say that something may be deleted. */
export async function liftLegalHold(
  tx: Transaction,
  actor: Actor,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<{
  readonly outcome: 'lifted' | 'not_found' | 'lifted_before' | 'placed_by_same';
}> {
  const hold = await legalHolds.lock(tx, id);
  if (hold === null) return { outcome: 'not_found' };
  if (hold.liftedAt !== null) return { outcome: 'lifted_before' };
  if (hold.placedBy === actor.subject) return { outcome: 'placed_by_same' };
  const position = await recordDecision(tx, actor, {
    kind: 'legal_hold_lifted',
    body: { legalHold: id, kind: hold.kind, target: hold.target, reason },
  });
  await legalHolds.lift(tx, id, { position, by: actor.subject, reason });
  return { outcome: 'lifted' };
}
