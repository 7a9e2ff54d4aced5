import { createHash, randomBytes } from 'node:crypto';

/** 32 random bytes in base64url: 256 random bits need no salt and no slow hash. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** Makes a new bearer token. The prefix `hh_` lets secret scanners find a leaked one. */
export const newToken = (): string => `hh_${newSecret()}`;

/** The SHA-256 of a token, 32 bytes: nothing else of it is ever stored. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token, 'utf8').digest();
