import { chownSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Account, postgresAccount } from '../account.js';
import { findBinaries } from '../binaries.js';
import { PostgresFailure } from '../failure.js';
import { linkTo, makeOwned, placeFor } from '../place.js';

/** Where a cluster is put back, and by whom it will be run. */
export interface RestoredPlace {
  /** The folder for the cluster's files, empty. */
  readonly folder: string;
  /** Once all files are there: gives them to the account that runs PostgreSQL. */
  settle(): void;
  /** Removes what lies outside the data folder. */
  discard(): void;
}

/**
 * Makes the place of a cluster that is put back.
 * @param dataDir an existing folder that has no cluster
 * @param finalDataDir what that folder will be called
 * @param major the version of PostgreSQL that made the cluster
 * @throws PostgresFailure
 */
export function restoredPlace(dataDir: string, finalDataDir: string, major: string): RestoredPlace {
  const account = postgresAccount();
  const ours = findBinaries(account).major;
  if (ours !== major)
    throw new PostgresFailure(
      'other_version',
      `The backup is of PostgreSQL ${major}, and this is ${ours}: restore it with the release of Hammerhead that made it.`,
    );
  const link = join(dataDir, 'cluster');
  if (existsSync(link)) throw new PostgresFailure('failed', `There is a database in ${dataDir} already.`);
  const place = placeFor(dataDir, account, finalDataDir);
  const folder = join(place.folder, 'cluster');
  makeOwned(folder, account);
  return {
    folder,
    settle() {
      if (account !== undefined) giveTo(account, folder);
      if (place.elsewhere) linkTo(folder, link);
    },
    discard() {
      if (place.elsewhere) rmSync(place.folder, { recursive: true, force: true });
    },
  };
}

function giveTo({ uid, gid }: Account, folder: string): void {
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    chownSync(join(folder, path), uid, gid);
}
