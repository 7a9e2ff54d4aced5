import type { Actor } from '@hammerhead/contracts';
import { tokens, type Transaction } from '@hammerhead/storage';
import { recordDecision } from '../record.js';

/**
 * Revokes all tokens of one maker that are in force; each is a decision of its own, as its creation was.
 * @returns how many
 */
export async function revokeTokens(
  tx: Transaction,
  actor: Actor,
  { createdBy, reason }: { readonly createdBy: string; readonly reason: string },
): Promise<number> {
  const revoked = await tokens.revokeOf(tx, createdBy);
  for (const { id: token, role, subject } of revoked)
    await recordDecision(tx, actor, { kind: 'token_revoked', body: { token, role, subject, reason } });
  return revoked.length;
}
