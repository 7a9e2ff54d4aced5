import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';

/** Bytes read at once. */
const pieceBytes = 1_048_576;

export interface Hashed {
  readonly bytes: number;
  readonly sha256: string;
}

export interface Passing {
  readonly signal: AbortSignal;
  /** Told of bytes that went by. */
  readonly onBytes: (bytes: number) => void;
}

/** Reads a file to its end, as it is at that moment. */
export async function hashFile(source: string, passing: Passing): Promise<Hashed> {
  const from = await open(source, 'r');
  try {
    return await pass(from, undefined, passing);
  } finally {
    await from.close();
  }
}

/** Copies a file to a new one that only its owner may read; it is on the disk when this resolves. */
export async function copyFile(source: string, target: string, passing: Passing): Promise<Hashed> {
  const from = await open(source, 'r');
  try {
    const to = await open(target, 'wx', 0o600);
    try {
      const hashed = await pass(from, to, passing);
      await to.datasync();
      return hashed;
    } finally {
      await to.close();
    }
  } finally {
    await from.close();
  }
}

export async function writeWhole(target: string, content: Uint8Array): Promise<Hashed> {
  const to = await open(target, 'wx', 0o600);
  try {
    await to.writeFile(content);
    await to.datasync();
  } finally {
    await to.close();
  }
  return { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
}

/** A folder's list of names, too, must reach the disk. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function pass(
  from: FileHandle,
  to: FileHandle | undefined,
  { signal, onBytes }: Passing,
): Promise<Hashed> {
  const piece = Buffer.allocUnsafe(pieceBytes);
  const hash = createHash('sha256');
  let bytes = 0;
  for (;;) {
    signal.throwIfAborted();
    const { bytesRead } = await from.read(piece, 0, piece.length);
    if (bytesRead === 0) return { bytes, sha256: hash.digest('hex') };
    const read = piece.subarray(0, bytesRead);
    hash.update(read);
    await to?.writeFile(read);
    bytes += bytesRead;
    onBytes(bytesRead);
  }
}
