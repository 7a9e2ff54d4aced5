import { refusalOfToken, type TokenRefusal } from '@hammerhead/access';
import type { TokenActor } from '@hammerhead/contracts';
import { type TokenRow, tokens, type Transaction } from '@hammerhead/storage';
import { recordDecision } from '../record.js';
import { createToken } from './create.js';

/**
 * Issues a new token to the holder of one in force, with the same rights. The old one works for some hours more, in which
 * its holder takes up the new one; a token that has a successor is not rotated again.
 */
export async function rotateToken(
  tx: Transaction,
  actor: TokenActor,
  { id, hash, overlapHours, expiresAt, now, hasIssuer }: Rotation,
): Promise<
  | {
      readonly outcome: 'rotated';
      readonly id: string;
      readonly expiresAt: Date | null;
      readonly old: TokenRow;
      readonly oldEndsAt: Date;
    }
  | { readonly outcome: 'not_found' | 'ended' }
  /** No such token would be made either. */
  | { readonly outcome: 'refused'; readonly why: TokenRefusal }
  | { readonly outcome: 'rotated_before'; readonly replacedBy: string }
> {
  const old = await tokens.lock(tx, id);
  if (old === null) return { outcome: 'not_found' };
  const why = refusalOfToken(actor, old, hasIssuer);
  if (why !== null) return { outcome: 'refused', why };
  if (old.revokedAt !== null || (old.expiresAt !== null && old.expiresAt <= now)) return { outcome: 'ended' };
  if (old.replacedBy !== null) return { outcome: 'rotated_before', replacedBy: old.replacedBy };
  const ends = expiresAt ?? old.expiresAt;
  const { role, subject, federal } = old;
  const created = await createToken(tx, actor, {
    hash,
    role,
    subject,
    federal,
    name: old.name ?? undefined,
    feedId: old.feedId ?? undefined,
    scopes: old.scopes ?? undefined,
    countries: old.countries ?? undefined,
    agency: old.agency ?? undefined,
    expiresAt: ends ?? undefined,
    replaces: id,
    // Who holds it is known already, and says what they are with the token that they have.
    replace: true,
  });
  if (created.outcome !== 'created') throw new Error('two tokens of 256 random bits were equal');
  const oldEndsAt = await tokens.endAfter(tx, id, overlapHours);
  await recordDecision(tx, actor, {
    kind: 'token_rotated',
    body: { token: id, role, subject, replacedBy: created.id, endsAt: oldEndsAt.toISOString() },
  });
  return { outcome: 'rotated', id: created.id, expiresAt: ends, old, oldEndsAt };
}

export interface Rotation {
  readonly id: string;
  /** SHA-256 of the new token. */
  readonly hash: Buffer;
  /** Hours that the old token still works. */
  readonly overlapHours: number;
  /** Of the new token; by default it ends when the old one was to end. */
  readonly expiresAt?: Date | undefined;
  readonly now: Date;
  /** Whether people sign in at an issuer. */
  readonly hasIssuer: boolean;
}
