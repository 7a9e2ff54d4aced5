import { instantText, instantTextOrNull, type Token } from '@hammerhead/contracts';
import type { TokenRow } from '@hammerhead/storage';

/** A token as those see it who keep them. */
export const tokenOut = (row: TokenRow, now: Date): Token => {
  const { createdAt, expiresAt, lastUsedAt, revokedAt, revokedBecause, ...rest } = row;
  return {
    ...rest,
    status: revokedAt !== null ? 'revoked' : expiresAt !== null && expiresAt <= now ? 'expired' : 'active',
    createdAt: instantText(createdAt),
    expiresAt: instantTextOrNull(expiresAt),
    lastUsedAt: instantTextOrNull(lastUsedAt),
    revokedAt: instantTextOrNull(revokedAt),
    reason: revokedBecause,
  };
};
