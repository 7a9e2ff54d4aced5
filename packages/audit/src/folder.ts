import { mkdir, open, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Link } from './chain.js';
import {
  type Checkpoint,
  type CheckpointContent,
  checkpointSchema,
  isSignedBy,
  keyIdOf,
  publicBytes,
  signCheckpoint,
} from './checkpoint.js';
import { CheckpointLines, nothingSigned, type Signed } from './checkpoints.js';
import { finding } from './finding.js';
import { isMissing, newKey, signingKey, verifyingKeys, writeKey } from './keys.js';
import { readWholeLines } from './whole-lines.js';

const fileName = 'checkpoints.jsonl';
/** The newest checkpoint, written over: the file above need not grow by a line for every few entries. */
const latestName = 'latest.json';

/** What a folder of checkpoints says. */
export interface SignedFolder extends Signed {
  /** The last line of the file that only grows. */
  readonly line?: Checkpoint | undefined;
}

/** What the folder of checkpoints says; nothing where there is none. */
export const readFolder = (folder: string): Promise<SignedFolder> => new FolderReader(folder).read();

/**
 * Reads a folder of checkpoints again and again: a line of the file that only grows is verified once. Where that file is
 * another one, or got shorter, it begins anew; only a reader that begins anew sees lines that were altered where they stand.
 */
export class FolderReader {
  readonly #folder: string;
  #lines = new CheckpointLines();
  /** How many bytes of which file were taken. */
  #taken = { file: 0n, bytes: 0 };

  constructor(folder: string) {
    this.#folder = folder;
  }

  async read(): Promise<SignedFolder> {
    const path = join(this.#folder, fileName);
    const found = await stat(path, { bigint: true }).catch(unlessMissing);
    if (found === undefined) return nothingSigned;
    if (found.ino !== this.#taken.file || Number(found.size) < this.#taken.bytes) {
      this.#lines = new CheckpointLines();
      this.#taken = { file: found.ino, bytes: 0 };
    }
    const keys = await verifyingKeys(this.#folder);
    for await (const { text, bytes } of readWholeLines(path, this.#taken.bytes)) {
      this.#lines.take(text, keys);
      this.#taken.bytes += bytes;
    }
    const { inForce, restored, fault } = this.#lines;
    const signed = { inForce, restored, fault, line: inForce.at(-1) };
    const latest = parseLatest(await readFile(join(this.#folder, latestName), 'utf8').catch(unlessMissing));
    if (fault !== undefined || latest === undefined) return signed;
    if (latest === 'broken')
      return { ...signed, fault: finding('checkpoint', lastOf(signed), `${latestName} is not a checkpoint`) };
    const key = keys.find((one) => keyIdOf(one) === latest.key);
    if (key === undefined || !isSignedBy(latest, key))
      return { ...signed, fault: finding('checkpoint', latest.seq, `${latestName} is not what was signed`) };
    // A restored database ends before what was the latest then; the line about it is newer.
    const restoredAt = restored.at(-1)?.at ?? '';
    const holds = latest.at >= restoredAt && latest.seq > lastOf(signed);
    return holds ? { ...signed, inForce: [...inForce, latest] } : signed;
  }
}

const lastOf = ({ inForce }: Signed): number => inForce.at(-1)?.seq ?? 0;

/** Signs where the chain stands now, in the file that is written over. */
export async function writeLatest(folder: string, { seq, hash }: Link, at: Date): Promise<Checkpoint> {
  const content = { kind: 'checkpoint', seq, hash, at: at.toISOString() } as const;
  const checkpoint = signCheckpoint(content, await signingKey(await makeFolder(folder)));
  const path = join(folder, latestName);
  await writeFile(`${path}.new`, `${JSON.stringify(checkpoint)}\n`, { mode: 0o644, flush: true });
  await rename(`${path}.new`, path);
  return checkpoint;
}

/** Adds a signed line, on the disk before it resolves. */
export async function appendCheckpoint(folder: string, content: CheckpointContent): Promise<Checkpoint> {
  const checkpoint = signCheckpoint(content, await signingKey(await makeFolder(folder)));
  await appendLine(join(folder, fileName), JSON.stringify(checkpoint));
  return checkpoint;
}

/**
 * Makes another key, which the one before it hands over to; that one is gone then, and verifies what it signed.
 * @param last the newest entry that was signed
 */
export async function rotateKey(
  folder: string,
  { seq, hash }: Link,
  at: Date,
): Promise<{ readonly key: string; readonly next: string }> {
  const next = newKey();
  const checkpoint = await appendCheckpoint(folder, {
    kind: 'rotated',
    seq,
    hash,
    at: at.toISOString(),
    next: publicBytes(next).toString('base64'),
  });
  await writeKey(folder, next, 'w');
  return { key: checkpoint.key, next: keyIdOf(next) };
}

async function makeFolder(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o755 });
  return folder;
}

/** The most bytes of a line: a reason of 1,000 characters in UTF-8, twice. */
const mostOfLine = 16_384;

/** What a machine that stopped left of a line is taken away first: it was never told to anybody. */
async function appendLine(path: string, line: string): Promise<void> {
  const file = await open(path, 'a+', 0o644);
  try {
    const { size } = await file.stat();
    const from = Math.max(0, size - mostOfLine);
    const end = Buffer.alloc(size - from);
    await file.read(end, 0, end.length, from);
    const whole = from + end.lastIndexOf('\n') + 1;
    if (whole < size) await file.truncate(whole);
    await file.appendFile(`${line}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

function unlessMissing(error: unknown): undefined {
  if (isMissing(error)) return undefined;
  throw error;
}

function parseLatest(text: string | undefined): Checkpoint | 'broken' | undefined {
  if (text === undefined) return undefined;
  try {
    return checkpointSchema.parse(JSON.parse(text));
  } catch {
    return 'broken';
  }
}
