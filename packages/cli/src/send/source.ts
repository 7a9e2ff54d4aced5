import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, type ReadStream } from 'node:fs';
import { mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline as pipe, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { gunzipMembers } from '@hammerhead/gzip';
import { Failure, reasonOf } from '../failure.js';
import { skipLines } from './skip-lines.js';

/** A file of manifests, one per line, that can be read from any line again whenever a transfer breaks. */
export interface Source {
  /** The size on disk in bytes, which is the compressed size of a compressed file. */
  readonly size: number;
  /** The SHA-256 of the file, in hexadecimal. */
  readonly hash: string;
  readonly read: (firstLine: number, gzip: boolean) => OpenSource;
  readonly close: () => Promise<void>;
}

export interface OpenSource {
  readonly stream: Readable;
  /** Returns the number of bytes of the file read so far. */
  readonly bytesRead: () => number;
}

/**
 * Opens `file`, plain or gzip (recognized by its first bytes), or standard input for `-`. Standard input is kept in
 * a temporary file until `close`, since a broken transfer must be able to reread it.
 */
export async function openSource(file: string, signal: AbortSignal): Promise<Source> {
  const kept = file === '-' ? await keepInput(signal) : undefined;
  const path = kept === undefined ? file : join(kept, 'input');
  const close = async () => {
    if (kept !== undefined) await rm(kept, { recursive: true, force: true });
  };
  try {
    const { size } = await stat(path);
    const isGzip = await beginsWithGzip(path);
    const hash = await hashOf(path, signal);
    return { size, hash, close, read: (firstLine, gzip) => read(path, isGzip, firstLine, gzip) };
  } catch (error) {
    await close();
    signal.throwIfAborted();
    throw new Failure(`${file} cannot be read: ${reasonOf(error)}`);
  }
}

async function keepInput(signal: AbortSignal): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hammerhead-'));
  try {
    await pipeline(process.stdin, createWriteStream(join(folder, 'input'), { mode: 0o600 }), { signal });
    return folder;
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function beginsWithGzip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
}

async function hashOf(path: string, signal: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash, { signal });
  return hash.digest('hex');
}

function read(path: string, isGzip: boolean, firstLine: number, gzip: boolean): OpenSource {
  const file: ReadStream = createReadStream(path);
  const plain: Readable = isGzip ? joined(file, gunzipMembers()) : file;
  const rest =
    firstLine === 1 ? plain : Readable.from(skipLines(plain, firstLine - 1), { objectMode: false });
  return { stream: gzip ? joined(rest, createGzip()) : rest, bytesRead: () => file.bytesRead };
}

/** Pipes `from` into `through` and returns it; an error of either is an error of the result. */
function joined<T extends NodeJS.ReadWriteStream>(from: Readable, through: T): T {
  pipe(from, through, () => {});
  return through;
}
