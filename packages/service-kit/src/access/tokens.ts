import { createHash, randomBytes } from 'node:crypto';

/**
 * Makes a new bearer token: `hh_` and 32 random bytes in base64url. The prefix lets secret scanners find a leaked one;
 * 256 random bits need no salt and no slow hash.
 */
export const newToken = (): string => `hh_${randomBytes(32).toString('base64url')}`;

/** The SHA-256 of a token, 32 bytes: nothing else of it is ever stored. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token, 'utf8').digest();
