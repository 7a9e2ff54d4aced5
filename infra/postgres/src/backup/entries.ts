import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isGone, PostgresFailure } from '../failure.js';

/** A file of a cluster, by its path within the cluster. */
export interface ClusterFile {
  readonly path: string;
  readonly bytes: number;
}

export interface Entries {
  readonly folders: readonly string[];
  readonly files: readonly ClusterFile[];
}

/** Folders whose content a server makes anew when it starts. */
const emptied = new Set([
  'pg_dynshmem',
  'pg_notify',
  'pg_replslot',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
]);
/** Files that tell of the running server, or that it makes anew. */
const ofTheRun = new Set(['postmaster.pid', 'postmaster.opts', 'current_logfiles', 'pg_internal.init']);

/**
 * What of a cluster a copy needs: all but what PostgreSQL's manual leaves out ("Making a Base Backup Using the Low
 * Level API"). A folder may vanish meanwhile, as a running server removes some.
 * @param leftOut more files to leave out, by their path
 */
export async function entriesOf(cluster: string, leftOut: (path: string) => boolean): Promise<Entries> {
  const folders: string[] = [];
  const files: ClusterFile[] = [];
  const visit = async (folder: string): Promise<void> => {
    for (const entry of await read(join(cluster, folder))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.name.startsWith('pgsql_tmp') || ofTheRun.has(entry.name) || leftOut(path)) continue;
      if (entry.isDirectory()) {
        folders.push(path);
        if (!emptied.has(path)) await visit(path);
      } else if (entry.isFile()) {
        const found = await unlessGone(stat(join(cluster, path)));
        if (found !== undefined) files.push({ path, bytes: found.size });
      } else {
        throw new PostgresFailure(
          'failed',
          `${join(cluster, path)} leads out of the database's folder, such as to a tablespace; back it up with pg_basebackup.`,
        );
      }
    }
  };
  await visit('');
  return { folders, files };
}

async function read(folder: string): Promise<Dirent[]> {
  return (await unlessGone(readdir(folder, { withFileTypes: true }))) ?? [];
}

async function unlessGone<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}
