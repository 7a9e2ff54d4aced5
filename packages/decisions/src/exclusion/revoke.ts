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
  const found = await exclusions.findEnd(tx, id);
  if (found === undefined) return { outcome: 'not_found' };
  if (found.revokedBy !== null) return { outcome: 'revoked_before' };
  const { scope } = found;
  const position = await recordDecision(tx, actor, {
    kind: 'exclusion_revoked',
    body: { exclusion: id, ...(scope === 'party' ? { scope } : {}) },
  });
  await exclusions.end(tx, id, position);
  await rescores.request(tx, position, 'exclusion');
  return { outcome: 'revoked' };
}
