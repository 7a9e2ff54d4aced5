import type { Actor } from '@hammerhead/contracts';
import { type TokenRow, tokens, type Transaction } from '@hammerhead/storage';
import { recordDecision, recordDecisions } from '../record.js';

/**
 * Revokes one token: within seconds it opens nothing any more, nor does a session that rests on it. The last admin's
 * token, and the last of an admin who is a federal officer, is only revoked by `force`: nobody could make tokens, or none of
 * federal officers, any more.
 */
export async function revokeToken(
  tx: Transaction,
  actor: Actor,
  { id, reason, force }: { readonly id: string; readonly reason: string; readonly force: boolean },
): Promise<
  | { readonly outcome: 'revoked'; readonly token: TokenRow }
  /** It stays as it is: who revoked it first, and why, is on record. */
  | { readonly outcome: 'revoked_before'; readonly token: TokenRow }
  | { readonly outcome: 'not_found' | 'last_admin' }
> {
  const admins = await tokens.lockAdmins(tx);
  const token = await tokens.lock(tx, id);
  if (token === null) return { outcome: 'not_found' };
  if (token.revokedAt !== null) return { outcome: 'revoked_before', token };
  if (
    !force &&
    (isLast(admins, id) ||
      isLast(
        admins.filter(({ federal }) => federal),
        id,
      ))
  )
    return { outcome: 'last_admin' };
  const { role, subject } = token;
  const revokedAt = await tokens.revoke(tx, { id, by: actor.subject, because: reason });
  await recordDecision(tx, actor, { kind: 'token_revoked', body: { token: id, role, subject, reason } });
  return {
    outcome: 'revoked',
    token: { ...token, revokedAt, revokedBy: actor.subject, revokedBecause: reason },
  };
}

const isLast = (admins: readonly { readonly id: string }[], id: string): boolean =>
  admins.length === 1 && admins[0]?.id === id;

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
  if (revoked.length > 0)
    await recordDecisions(
      tx,
      actor,
      revoked.map(({ id: token, role, subject }) => ({
        kind: 'token_revoked',
        body: { token, role, subject, reason },
      })),
    );
  return revoked.length;
}
