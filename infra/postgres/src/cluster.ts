import { spawn } from 'node:child_process';
import { chownSync, existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Account, postgresAccount } from './account.js';
import { type Binaries, findBinaries } from './binaries.js';
import { newPassword, readConnection, superuser, writeConnection } from './connection.js';
import { explain, PostgresFailure } from './failure.js';
import { linkTo, makeOwned, placeFor, real } from './place.js';

/** A cluster on disk, with what runs it. */
export interface Cluster {
  /** The real folder that PostgreSQL calls its data directory. */
  readonly folder: string;
  readonly account: Account | undefined;
  readonly binaries: Binaries;
  readonly password: string;
  /** Folders outside the data folder that belong to this cluster alone. */
  readonly elsewhere: readonly string[];
}

/**
 * The cluster of a data folder, made on first use.
 * @param dataDir an existing folder, as a real path
 * @param log told when something lasts or lies somewhere unexpected
 */
export async function openCluster(dataDir: string, log: (line: string) => void): Promise<Cluster> {
  const link = join(dataDir, 'cluster');
  if (existsSync(join(link, 'PG_VERSION'))) return existing(dataDir, real(link));
  return create(dataDir, link, log);
}

function existing(dataDir: string, folder: string): Cluster {
  const { uid, gid } = statSync(folder);
  const own = process.getuid?.();
  if (own !== 0 && uid !== own) {
    throw new PostgresFailure(
      'not_writable',
      `The database in ${folder} belongs to another account; start it as the user who made it.`,
    );
  }
  // Root runs it as whoever made it, so that both may use the same data folder in turn.
  const account = own === 0 ? { name: `number ${uid}`, uid, gid } : undefined;
  const binaries = findBinaries(account);
  const version = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  if (version !== binaries.major) {
    throw new PostgresFailure(
      'other_version',
      `The database in ${folder} was made by PostgreSQL ${version}, and this is ${binaries.major}: dump it with the old one and restore it, or use another data folder.`,
    );
  }
  const password = readConnection(dataDir)?.password;
  if (password === undefined) {
    throw new PostgresFailure(
      'failed',
      `${join(dataDir, 'connection.json')} is gone, and with it the password of the database beside it.`,
    );
  }
  return {
    folder,
    account,
    binaries,
    password,
    elsewhere: folder.startsWith(dataDir) ? [] : [join(folder, '..')],
  };
}

async function create(dataDir: string, link: string, log: (line: string) => void): Promise<Cluster> {
  const account = postgresAccount();
  const binaries = findBinaries(account);
  const password = newPassword();
  writeConnection(dataDir, { password });
  const place = placeFor(dataDir, account);
  // Under another name until it is whole: an interrupted start leaves nothing that looks like a cluster.
  const draft = join(place.folder, 'cluster.new');
  const folder = join(place.folder, 'cluster');
  try {
    makeOwned(draft, account);
    await initialize(draft, binaries, account, password);
    rmSync(folder, { recursive: true, force: true });
    renameSync(draft, folder);
    if (place.elsewhere) linkTo(folder, link);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (place.elsewhere) rmSync(place.folder, { recursive: true, force: true });
    throw error instanceof PostgresFailure ? error : explain('make the database', String(error));
  }
  if (place.elsewhere) {
    log(
      `PostgreSQL cannot run as root, and its account cannot enter ${dataDir}: the database is in ${folder}.`,
    );
  }
  return { folder, account, binaries, password, elsewhere: place.elsewhere ? [place.folder] : [] };
}

async function initialize(
  folder: string,
  binaries: Binaries,
  account: Account | undefined,
  password: string,
): Promise<void> {
  const passwordFile = `${folder}.password`;
  rmSync(passwordFile, { force: true });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600, flag: 'wx' });
  if (account !== undefined) chownSync(passwordFile, account.uid, account.gid);
  const options = [
    `--pgdata=${folder}`,
    `--username=${superuser}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // PostgreSQL's own C.UTF-8: the same order and letter case on every machine and for ever, whatever
    // the operating system's locales are.
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
  ];
  try {
    await run(binaries.initdb, options, account);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function run(program: string, options: readonly string[], account: Account | undefined): Promise<void> {
  const ids = account === undefined ? {} : { uid: account.uid, gid: account.gid };
  // Its own session, as for the server: Ctrl-C does not leave half a cluster behind.
  const child = spawn(program, options, {
    ...ids,
    cwd: '/',
    detached: true,
    env: environment(),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let output = '';
  child.stderr.on('data', (bytes: Buffer) => {
    output += bytes.toString('utf8');
  });
  return new Promise((resolve, reject) => {
    child.on('error', (error) => reject(explain('make the database', error.message)));
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(explain('make the database', output));
    });
  });
}

/** What PostgreSQL's programs may see of our environment: no PG* variables, no foreign locale. */
export function environment(): NodeJS.ProcessEnv {
  const { PATH, TMPDIR } = process.env;
  return {
    LC_ALL: 'C',
    ...(PATH === undefined ? {} : { PATH }),
    ...(TMPDIR === undefined ? {} : { TMPDIR }),
  };
}
