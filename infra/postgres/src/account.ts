import { spawnSync } from 'node:child_process';
import { PostgresFailure } from './failure.js';

/** A system account that PostgreSQL runs as. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * The account to run PostgreSQL as: none (that is, our own) for an ordinary user; for root, which
 * PostgreSQL refuses to run as, `postgres` or `hammerhead`, made when neither exists.
 * @throws PostgresFailure `no_account`
 */
export function postgresAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const account = find('postgres') ?? find('hammerhead') ?? create('hammerhead') ?? find('nobody');
  if (account === undefined) {
    throw new PostgresFailure(
      'no_account',
      'PostgreSQL refuses to run as root, and no account for it could be made; run as an ordinary user, or set DATABASE_URL.',
    );
  }
  return account;
}

/** Whether this account may enter a folder: tried, not computed, so that access lists count too. */
export function canEnter(account: Account, folder: string): boolean {
  const { uid, gid } = account;
  return (
    spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { uid, gid, cwd: '/', stdio: 'ignore' }).status === 0
  );
}

function find(name: string): Account | undefined {
  const uid = id('-u', name);
  const gid = id('-g', name);
  return uid === undefined || gid === undefined || uid === 0 ? undefined : { name, uid, gid };
}

function id(which: '-u' | '-g', name: string): number | undefined {
  const { status, stdout } = spawnSync('id', [which, name], { encoding: 'utf8' });
  return status === 0 ? Number.parseInt(stdout, 10) : undefined;
}

function create(name: string): Account | undefined {
  const inShadow = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent', name];
  if (spawnSync('useradd', inShadow, { stdio: 'ignore' }).status !== 0) {
    // BusyBox has other programs for it.
    spawnSync('addgroup', ['-S', name], { stdio: 'ignore' });
    spawnSync('adduser', ['-S', '-D', '-H', '-G', name, name], { stdio: 'ignore' });
  }
  return find(name);
}
