import {
  closeSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
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
import { nothingSigned, readCheckpoints, type Signed } from './checkpoints.js';
import { finding } from './finding.js';
import { isMissing, newKey, signingKey, verifyingKeys, writeKey } from './keys.js';

const fileName = 'checkpoints.jsonl';
/** The newest checkpoint, written over: the file above need not grow by a line for every few entries. */
const latestName = 'latest.json';

/** What a folder of checkpoints says. */
export interface SignedFolder extends Signed {
  /** The last line of the file that only grows. */
  readonly line?: Checkpoint | undefined;
}

/** What the folder of checkpoints says; nothing where there is none. */
export function readFolder(folder: string): SignedFolder {
  const text = read(join(folder, fileName));
  if (text === undefined) return nothingSigned;
  const keys = verifyingKeys(folder);
  const lines = readCheckpoints(text, keys);
  const signed = { ...lines, line: lines.inForce.at(-1) };
  const latest = parseLatest(read(join(folder, latestName)));
  if (signed.fault !== undefined || latest === undefined) return signed;
  if (latest === 'broken')
    return { ...signed, fault: finding('checkpoint', lastOf(signed), `${latestName} is not a checkpoint`) };
  const key = keys.find((one) => keyIdOf(one) === latest.key);
  if (key === undefined || !isSignedBy(latest, key))
    return { ...signed, fault: finding('checkpoint', latest.seq, `${latestName} is not what was signed`) };
  // A restored database ends before what was the latest then; the line about it is newer.
  const restoredAt = signed.restored.at(-1)?.at ?? '';
  const holds = latest.at >= restoredAt && latest.seq > lastOf(signed);
  return holds ? { ...signed, inForce: [...signed.inForce, latest] } : signed;
}

const lastOf = ({ inForce }: Signed): number => inForce.at(-1)?.seq ?? 0;

/** Signs where the chain stands now, in the file that is written over. */
export function writeLatest(folder: string, { seq, hash }: Link, at: Date): Checkpoint {
  const content = { kind: 'checkpoint', seq, hash, at: at.toISOString() } as const;
  const checkpoint = signCheckpoint(content, signingKey(makeFolder(folder)));
  const path = join(folder, latestName);
  writeFileSync(`${path}.new`, `${JSON.stringify(checkpoint)}\n`, { mode: 0o644, flush: true });
  renameSync(`${path}.new`, path);
  return checkpoint;
}

/** Adds a signed line, on the disk before it returns. */
export function appendCheckpoint(folder: string, content: CheckpointContent): Checkpoint {
  const checkpoint = signCheckpoint(content, signingKey(makeFolder(folder)));
  appendLine(join(folder, fileName), JSON.stringify(checkpoint));
  return checkpoint;
}

/** Makes another key, which the one before it hands over to; that one is gone then, and verifies what it signed. */
export function rotateKey(folder: string, at: Date): { readonly key: string; readonly next: string } {
  const last = readFolder(folder).inForce.at(-1);
  if (last === undefined) throw new Error('nothing has been signed yet');
  const next = newKey();
  const checkpoint = appendCheckpoint(folder, {
    kind: 'rotated',
    seq: last.seq,
    hash: last.hash,
    at: at.toISOString(),
    next: publicBytes(next).toString('base64'),
  });
  writeKey(folder, next, 'w');
  return { key: checkpoint.key, next: keyIdOf(next) };
}

function makeFolder(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  return folder;
}

/** What a machine that stopped left of a line is taken away first: it was never told to anybody. */
function appendLine(path: string, line: string): void {
  const before = read(path) ?? '';
  const whole = Buffer.byteLength(before.slice(0, before.lastIndexOf('\n') + 1), 'utf8');
  const file = openSync(path, 'a', 0o644);
  try {
    if (whole < Buffer.byteLength(before, 'utf8')) ftruncateSync(file, whole);
    writeSync(file, `${line}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function parseLatest(text: string | undefined): Checkpoint | 'broken' | undefined {
  if (text === undefined) return undefined;
  try {
    return checkpointSchema.parse(JSON.parse(text));
  } catch {
    return 'broken';
  }
}
