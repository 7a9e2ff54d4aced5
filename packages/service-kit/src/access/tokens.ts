import { createHash, randomBytes } from 'node:crypto';

/**
 * A new bearer token: `hh_` and 32 random bytes in base64url. The prefix lets secret scanners find one that
 * went astray; 256 random bits need no salt and no slow hash.
 */
export const newToken = (): string => `hh_${randomBytes(32).toString('base64url')}`;

/** SHA-256 of a token, 32 bytes: all that is ever stored of it. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token, 'utf8').digest();
