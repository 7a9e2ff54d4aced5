import { createPublicKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { readCheckpoints, type Signed } from '@hammerhead/audit';
import { Failure, reasonOf } from '../failure.js';

/** Reads checkpoints that were copied off the machine, with the key that one trusts. */
export async function readSigned(
  checkpoints: string | undefined,
  key: string | undefined,
): Promise<Signed | undefined> {
  if (checkpoints === undefined && key === undefined) return undefined;
  if (checkpoints === undefined || key === undefined)
    throw new Failure('checkpoints are worth what their key is: give both --checkpoints and --key');
  const [text, pem] = await Promise.all([read(checkpoints), read(key)]);
  try {
    return readCheckpoints(text, [createPublicKey(pem)]);
  } catch {
    throw new Failure(`${key} is not a public key`);
  }
}

const read = (path: string): Promise<string> =>
  readFile(path, 'utf8').catch((error: unknown) => {
    throw new Failure(reasonOf(error));
  });
