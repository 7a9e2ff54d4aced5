import type { Actor } from '@hammerhead/contracts';
import { exclusions, log, rescores, type Transaction } from '@hammerhead/storage';
import { recordDecision } from '../record.js';

/** Takes an exclusion back: the match counts again, and shipments of that name are scored again. */
export async function revokeExclusion(
  tx: Transaction,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<{ readonly outcome: 'revoked' | 'revoked_before' | 'not_found' }> {
  await log.lockHead(tx);
  const revokedBy = await exclusions.findEnd(tx, id);
  if (revokedBy === undefined) return { outcome: 'not_found' };
  if (revokedBy !== null) return { outcome: 'revoked_before' };
  const position = await recordDecision(tx, actor, { kind: 'exclusion_revoked', body: { exclusion: id } });
  await exclusions.end(tx, id, position);
  await rescores.request(tx, position, 'exclusion');
  return { outcome: 'revoked' };
}
