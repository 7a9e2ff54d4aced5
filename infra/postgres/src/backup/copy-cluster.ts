import { existsSync, realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readConnection, urlOf } from '../connection.js';
import { explain, PostgresFailure } from '../failure.js';
import { Locked, takeLock } from '../lock.js';
import { readPostmaster, runsIn } from '../postmaster.js';
import { copyFiles } from './copy-files.js';
import { copyRunning } from './copy-running.js';
import { entriesOf } from './entries.js';
import type { CopyTarget } from './target.js';

export interface CopyOptions {
  readonly signal: AbortSignal;
  readonly tell: (line: string) => void;
}

export interface CopiedCluster {
  /** The major version of PostgreSQL. */
  readonly major: string;
  /** Whether the server ran meanwhile. */
  readonly running: boolean;
}

/**
 * Copies the cluster of a data folder, while its server runs or while it does not; it cannot be started in the middle.
 * @throws PostgresFailure
 */
export async function copyCluster(
  dataDir: string,
  target: CopyTarget,
  { signal, tell }: CopyOptions,
): Promise<CopiedCluster> {
  const link = join(dataDir, 'cluster');
  if (!existsSync(join(link, 'PG_VERSION')))
    throw new PostgresFailure('failed', `There is no database in ${dataDir}.`);
  const cluster = realpathSync(link);
  const major = (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim();
  const release = lockUnlessRunning(dataDir, cluster);
  try {
    if (release === undefined) {
      const url = urlOfRunning(dataDir);
      tell('Copying the database while it runs …');
      await copyRunning(url, cluster, target, signal);
    } else {
      tell('Copying the database, which does not run …');
      await copyFiles(cluster, await entriesOf(cluster, () => false), target, () => signal.throwIfAborted());
    }
  } finally {
    release?.();
  }
  return { major, running: release === undefined };
}

/** Keeps a server from being started on the folder; undefined where one runs. */
function lockUnlessRunning(dataDir: string, cluster: string): (() => void) | undefined {
  try {
    const lock = takeLock(join(dataDir, 'lock'));
    const left = readPostmaster(cluster);
    if (left === undefined || !runsIn(left.pid, cluster)) return () => lock.release();
    lock.release();
    throw new PostgresFailure(
      'still_in_use',
      'The database is still stopping; run the same command again in a moment.',
    );
  } catch (error) {
    if (error instanceof Locked) return undefined;
    throw error instanceof PostgresFailure ? error : explain(`take ${dataDir}`, String(error));
  }
}

function urlOfRunning(dataDir: string): string {
  const { password, port } = readConnection(dataDir) ?? {};
  if (password === undefined || port === undefined)
    throw new PostgresFailure('failed', `${join(dataDir, 'connection.json')} cannot be read.`);
  return urlOf(password, port, 'postgres');
}
