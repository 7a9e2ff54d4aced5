import { join } from 'node:path';
import { several } from '@hammerhead/primitives';
import type { Entries } from './entries.js';
import type { CopyTarget } from './target.js';

/** Files in hand at once: a cluster has a thousand small ones, and those that wait for the disk share a wait. */
const atOnce = 16;

/** Copies what was listed. @param check throws where going on is no use */
export async function copyFiles(
  cluster: string,
  { folders, files }: Entries,
  target: CopyTarget,
  check: () => void,
): Promise<void> {
  target.expect(files.reduce((sum, { bytes }) => sum + bytes, 0));
  for (const folder of folders) await target.folder(folder);
  await several(atOnce, files, async ({ path }) => {
    check();
    await target.file(path, join(cluster, path));
  });
}
