import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keyIdOf } from './checkpoint.js';

/** The key that signs (PKCS #8, 0600). */
const privateName = 'key';
/** The keys that verify, past ones too: `key-0123456789abcdef.pub` (SPKI). */
const publicName = /^key-[0-9a-f]{16}\.pub$/;

/** The key of a folder that signs, made on first use. */
export async function signingKey(folder: string): Promise<KeyObject> {
  try {
    return createPrivateKey(await readFile(join(folder, privateName)));
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  try {
    return await writeKey(folder, newKey(), 'wx');
  } catch (error) {
    // Another process made one in this moment.
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      return createPrivateKey(await readFile(join(folder, privateName)));
    throw error;
  }
}

export const newKey = (): KeyObject => generateKeyPairSync('ed25519').privateKey;

/** Writes a key with the one that verifies what it signs, which comes first: no signature is without it. */
export async function writeKey(folder: string, key: KeyObject, flag: 'wx' | 'w'): Promise<KeyObject> {
  const pem = createPublicKey(key).export({ type: 'spki', format: 'pem' });
  const open = join(folder, `key-${keyIdOf(key)}.pub`);
  await writeFile(open, pem, { mode: 0o644 });
  const secret = key.export({ type: 'pkcs8', format: 'pem' });
  const path = join(folder, privateName);
  if (flag === 'wx') {
    try {
      await writeFile(path, secret, { mode: 0o600, flag });
    } catch (error) {
      await rm(open, { force: true });
      throw error;
    }
    return key;
  }
  await writeFile(`${path}.new`, secret, { mode: 0o600 });
  await rename(`${path}.new`, path);
  return key;
}

/** All keys of a folder that verify; none where it is not there. */
export async function verifyingKeys(folder: string): Promise<KeyObject[]> {
  try {
    const names = (await readdir(folder)).filter((name) => publicName.test(name));
    return await Promise.all(names.map(async (name) => createPublicKey(await readFile(join(folder, name)))));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

export const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';
