import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyIdOf } from './checkpoint.js';

/** The key that signs (PKCS #8, 0600). */
const privateName = 'key';
/** The keys that verify, past ones too: `key-0123456789abcdef.pub` (SPKI). */
const publicName = /^key-[0-9a-f]{16}\.pub$/;

/** The key of a folder that signs, made on first use. */
export function signingKey(folder: string): KeyObject {
  try {
    return createPrivateKey(readFileSync(join(folder, privateName)));
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  try {
    return writeKey(folder, newKey(), 'wx');
  } catch (error) {
    // Another process made one in this moment.
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      return createPrivateKey(readFileSync(join(folder, privateName)));
    throw error;
  }
}

export const newKey = (): KeyObject => generateKeyPairSync('ed25519').privateKey;

/** Writes a key with the one that verifies what it signs, which comes first: no signature is without it. */
export function writeKey(folder: string, key: KeyObject, flag: 'wx' | 'w'): KeyObject {
  const pem = createPublicKey(key).export({ type: 'spki', format: 'pem' });
  const open = join(folder, `key-${keyIdOf(key)}.pub`);
  writeFileSync(open, pem, { mode: 0o644 });
  const secret = key.export({ type: 'pkcs8', format: 'pem' });
  const path = join(folder, privateName);
  if (flag === 'wx') {
    try {
      writeFileSync(path, secret, { mode: 0o600, flag });
    } catch (error) {
      rmSync(open, { force: true });
      throw error;
    }
    return key;
  }
  writeFileSync(`${path}.new`, secret, { mode: 0o600 });
  renameSync(`${path}.new`, path);
  return key;
}

/** All keys of a folder that verify; none where it is not there. */
export function verifyingKeys(folder: string): KeyObject[] {
  try {
    const names = readdirSync(folder).filter((name) => publicName.test(name));
    return names.map((name) => createPublicKey(readFileSync(join(folder, name))));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

export const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';
