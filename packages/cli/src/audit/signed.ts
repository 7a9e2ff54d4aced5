import { createPublicKey, type KeyObject } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CheckpointLines, type Signed } from '@hammerhead/audit';
import { isGone } from '@hammerhead/postgres';
import { z } from 'zod';
import { Failure, reasonOf } from '../failure.js';

/**
 * Reads checkpoints that were copied off the machine, with the key that one trusts.
 * @param paths the folder of both files, `checkpoints.jsonl` and `latest.json`, or one of them alone
 */
export async function readSigned(
  paths: readonly string[] | undefined,
  key: string | undefined,
): Promise<Signed | undefined> {
  if (paths === undefined && key === undefined) return undefined;
  if (paths === undefined || key === undefined)
    throw new Failure('checkpoints are worth what their key is: give both --checkpoints and --key');
  const [texts, pem] = await Promise.all([readTexts(paths), read(key)]);
  return readBoth(texts, publicKey(key, pem));
}

function publicKey(path: string, pem: string): KeyObject {
  try {
    return createPublicKey(pem);
  } catch {
    throw new Failure(`${path} is not a public key`);
  }
}

/** The lines, and then the newest checkpoint. */
async function readTexts(paths: readonly string[]): Promise<[lines: string, latest: string]> {
  const [first = '', second, ...more] = paths;
  if (more.length > 0) throw new Failure('--checkpoints is a folder, or checkpoints.jsonl and latest.json');
  if (second !== undefined) return [await read(first), await read(second)];
  const place = await stat(first).catch((error: unknown) => {
    throw new Failure(reasonOf(error));
  });
  if (!place.isDirectory()) return [await read(first), ''];
  const lines = await read(join(first, 'checkpoints.jsonl'));
  return [lines, await readFile(join(first, 'latest.json'), 'utf8').catch(noneOf)];
}

const newestSchema = z.looseObject({ seq: z.int(), at: z.string() });

/** The newest is a line like the others, unless it says less, or is of a database that was restored since. */
function readBoth([lines, latest]: readonly [string, string], key: KeyObject): Signed {
  const signed = new CheckpointLines();
  signed.take(lines, [key]);
  if (signed.fault !== undefined || latest === '') return signed;
  const newest = newestSchema.safeParse(parse(latest)).data;
  const restoredAt = signed.restored.at(-1)?.at ?? '';
  const isOld =
    newest !== undefined && (newest.seq <= (signed.inForce.at(-1)?.seq ?? 0) || newest.at < restoredAt);
  // A line without its end would not count.
  if (!isOld) signed.take(`${latest.trimEnd()}\n`, [key]);
  return signed;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const read = (path: string): Promise<string> =>
  readFile(path, 'utf8').catch((error: unknown) => {
    throw new Failure(reasonOf(error));
  });

function noneOf(error: unknown): string {
  if (isGone(error)) return '';
  throw new Failure(reasonOf(error));
}
