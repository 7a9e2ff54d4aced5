import { mkdir, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { restoredPlace } from '@hammerhead/postgres';
import { several } from '@hammerhead/primitives';
import { requireNoOthers, requireSame } from './check.js';
import { copyFile, syncFolder } from './copy-file.js';
import { Draft } from './draft.js';
import { BackupFailure, cannot } from './failure.js';
import { cluster, inCluster, postgres } from './layout.js';
import { type Manifest, readManifest, sizeOf } from './manifest.js';
import { Counter, type Work } from './progress.js';

/** Files in hand at once: those that wait for the disk share a wait. */
const atOnce = 16;

export interface RestoreOptions extends Work {
  readonly backup: string;
  /** The data folder to make. */
  readonly data: string;
}

/**
 * Makes a data folder of a backup. Each file is checked on the way, and the folder has its name once it is whole.
 * @throws BackupFailure, PostgresFailure
 */
export async function restore({ backup, data, signal, onProgress }: RestoreOptions): Promise<Manifest> {
  const manifest = await readManifest(backup);
  await requireNoOthers(backup, manifest);
  // Others may enter, as PostgreSQL's own account must where we are root; each file is its owner's alone.
  const draft = await Draft.begin(data, 0o755);
  try {
    await requireRoom(draft.folder, sizeOf(manifest));
    await mkdir(join(draft.folder, postgres), { mode: 0o755 });
    const place = restoredPlace(join(draft.folder, postgres), join(data, postgres), manifest.postgres);
    try {
      await fill(manifest, backup, draft.folder, place.folder, { signal, onProgress });
      place.settle();
      await draft.finish([postgres]);
    } catch (error) {
      place.discard();
      throw error;
    }
    return manifest;
  } catch (error) {
    await draft.discard();
    throw error;
  }
}

async function fill(
  { folders, files }: Manifest,
  backup: string,
  draft: string,
  clusterFolder: string,
  { signal, onProgress }: Pick<Work, 'signal' | 'onProgress'>,
): Promise<void> {
  const counter = new Counter(onProgress);
  counter.expect(files.reduce((sum, { bytes }) => sum + bytes, 0));
  const passing = { signal, onBytes: (bytes: number) => counter.pass(bytes) };
  const targetOf = (path: string): string => {
    const within = inCluster(path);
    return within === undefined ? join(draft, path) : join(clusterFolder, within);
  };
  const made = folders.filter((path) => path !== postgres && path !== cluster).map(targetOf);
  try {
    for (const folder of made) await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    throw cannot(`write to ${draft}`, error);
  }
  await several(atOnce, files, async (file) => {
    const source = join(backup, file.path);
    const found = await copyFile(source, targetOf(file.path), passing).catch((error: unknown) => {
      signal.throwIfAborted();
      throw cannot(`copy ${source}`, error);
    });
    requireSame(file, found, backup);
  });
  for (const folder of [...made, clusterFolder]) await syncFolder(folder);
}

async function requireRoom(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  if (free < bytes)
    throw new BackupFailure(
      `the backup has ${inMB(bytes)} MB, and the disk of ${folder} has ${inMB(free)} MB left`,
    );
}

const inMB = (bytes: number): number => Math.ceil(bytes / 1_000_000);
