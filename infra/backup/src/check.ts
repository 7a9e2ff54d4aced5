import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { hashFile, type Hashed } from './copy-file.js';
import { BackupFailure, cannot } from './failure.js';
import { type ListedFile, type Manifest, manifestName, readManifest, sizeOf } from './manifest.js';
import { Counter, type Work } from './progress.js';

/**
 * Reads a backup whole: each file must be what its manifest says, and there must be no other.
 * @throws BackupFailure that names the first file that is not
 */
export async function checkBackup(backup: string, { signal, onProgress }: Work): Promise<Manifest> {
  const manifest = await readManifest(backup);
  await requireNoOthers(backup, manifest);
  const counter = new Counter(onProgress);
  counter.expect(sizeOf(manifest));
  const passing = { signal, onBytes: (bytes: number) => counter.pass(bytes) };
  for (const file of manifest.files) {
    const source = join(backup, file.path);
    const found = await hashFile(source, passing).catch((error: unknown) => {
      signal.throwIfAborted();
      throw cannot(`read ${source}`, error);
    });
    requireSame(file, found, backup);
  }
  return manifest;
}

/** @throws BackupFailure where a file is not what was listed */
export function requireSame({ path, bytes, sha256 }: ListedFile, found: Hashed, backup: string): void {
  if (found.bytes === bytes && found.sha256 === sha256) return;
  const how = found.bytes === bytes ? 'other content' : `${found.bytes} bytes, not ${bytes}`;
  throw new BackupFailure(`the backup ${backup} is broken: ${path} has ${how}`);
}

/** A file too many is as wrong as one too few: PostgreSQL would read it. */
export async function requireNoOthers(backup: string, manifest: Manifest): Promise<void> {
  const listed = new Set([manifestName, ...manifest.folders, ...manifest.files.map(({ path }) => path)]);
  const found = await readdir(backup, { recursive: true, encoding: 'utf8' }).catch((error: unknown) => {
    throw cannot(`read ${backup}`, error);
  });
  const other = found.find((path) => !listed.has(path));
  if (other !== undefined)
    throw new BackupFailure(`the backup ${backup} is broken: ${other} does not belong to it`);
}
