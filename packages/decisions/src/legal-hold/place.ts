import type { Actor, HeldKind } from '@hammerhead/contracts';
import { legalHolds, log, type Transaction, uuidv7 } from '@hammerhead/storage';
import { recordDecision } from '../record.js';

export interface PlacingHold {
  readonly kind: HeldKind;
  /** The id of the shipment, referral, manifest or party. */
  readonly target: string;
  readonly reason: string;
  /** Of a party: it and whoever is one with it. */
  readonly parties: readonly { readonly id: string; readonly nameKey: string }[];
}

/**
 * Places a legal hold: what it is on is kept, whatever its age, until somebody else lifts it. Several may be on one thing,
 * each for its own reason.
 */
export async function placeLegalHold(
  tx: Transaction,
  actor: Actor,
  { kind, target, reason, parties }: PlacingHold,
): Promise<{ readonly outcome: 'placed'; readonly id: string } | { readonly outcome: 'not_found' }> {
  // From here on retention waits: what is there now is there when the hold stands.
  await log.lockHead(tx);
  if (!(await legalHolds.findTarget(tx, kind, target))) return { outcome: 'not_found' };
  const id = uuidv7();
  const position = await recordDecision(tx, actor, {
    kind: 'legal_hold_placed',
    body: { legalHold: id, kind, target, reason },
  });
  await legalHolds.insert(tx, position, { id, kind, target, reason, placedBy: actor.subject, parties });
  return { outcome: 'placed', id };
}
