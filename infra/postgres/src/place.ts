import { randomBytes } from 'node:crypto';
import { chownSync, lstatSync, mkdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Account, canEnter } from './account.js';
import { explain } from './failure.js';

/** Where things go that an account other than root must reach. /var/tmp outlives a restart, unlike /tmp. */
const shared = ['/var/lib/hammerhead', '/var/tmp/hammerhead'];

/** The first of the shared folders that can be had, made when missing. */
export function sharedFolder(): string {
  let reason: unknown;
  for (const folder of shared) {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o755 });
      // In a folder like /var/tmp somebody else may have been first.
      if (lstatSync(folder).uid === process.getuid?.()) return folder;
    } catch (error) {
      reason = error;
    }
  }
  throw explain(`make a folder that PostgreSQL can reach (${shared.join(' or ')})`, String(reason));
}

/**
 * The folder in which the cluster is made, owned by the account that runs it. It is `dataDir` itself,
 * unless the account cannot enter that (below /root, say): then one of our shared folders, and a
 * symbolic link named `cluster` in `dataDir` leads the next start to it.
 * @param owner the data folder that a person who finds the other one is told of
 */
export function placeFor(
  dataDir: string,
  account: Account | undefined,
  owner = dataDir,
): { folder: string; elsewhere: boolean } {
  if (account === undefined || canEnter(account, dataDir)) return { folder: dataDir, elsewhere: false };
  const folder = join(sharedFolder(), `cluster-${randomBytes(6).toString('hex')}`);
  mkdirSync(folder, { mode: 0o755 });
  writeFileSync(join(folder, 'belongs-to'), `${owner}\n`);
  return { folder, elsewhere: true };
}

/** An empty folder that PostgreSQL may fill. */
export function makeOwned(folder: string, account: Account | undefined): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o700 });
  if (account !== undefined) chownSync(folder, account.uid, account.gid);
}

/** Replaces the link `cluster` of a data folder. */
export function linkTo(cluster: string, link: string): void {
  rmSync(link, { force: true });
  symlinkSync(cluster, link);
}

/** The path without symbolic links: PostgreSQL must not walk through a folder that it cannot enter. */
export function real(path: string): string {
  return realpathSync(path);
}
