import { statfsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Locked, type Lock, makeFolder, takeLock } from '@hammerhead/postgres';
import { StartError } from '@hammerhead/service-kit';

/** Megabytes for a new database, its write-ahead log and the logs. */
const neededMB = 300;

/** Makes the data folder and takes it for this process. */
export function takeDataFolder(folder: string): Lock {
  try {
    // Others may enter: PostgreSQL's own account must, where we are root. What is secret is 0600.
    makeFolder(join(folder, 'log'), 0o755);
    const { bavail, bsize } = statfsSync(folder);
    const free = Math.floor((bavail * bsize) / 1_000_000);
    if (free < neededMB) {
      throw new StartError(`the disk of ${shown(folder)} has ${free} MB left, and ${neededMB} are needed`);
    }
    return takeLock(join(folder, 'lock'));
  } catch (error) {
    if (error instanceof StartError) throw error;
    if (error instanceof Locked) {
      throw new StartError(
        `already running on ${shown(folder)} (process ${error.pid}); set HAMMERHEAD_DATA to run a second one`,
      );
    }
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOSPC') throw new StartError(`the disk of ${shown(folder)} is full`);
    throw new StartError(
      `cannot write to ${shown(folder)}${typeof code === 'string' ? ` (${code})` : ''}; set HAMMERHEAD_DATA to a folder that can be written`,
    );
  }
}

/** As a person would name it from where they are. */
export function shown(path: string): string {
  const short = relative(process.cwd(), path);
  return short === '' ? '.' : short.startsWith('..') ? path : short;
}
