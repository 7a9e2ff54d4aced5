import { type ChildProcess, spawn } from 'node:child_process';
import { realpathSync, rmSync } from 'node:fs';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { type Cluster, environment, openCluster } from './cluster.js';
import { database, readConnection, urlOf, writeConnection } from './connection.js';
import { explain, PostgresFailure } from './failure.js';
import { Locked, type Lock, takeLock } from './lock.js';
import { makeFolder } from './make-folder.js';
import { followOutput, type Output } from './output.js';
import { freePort, isFree } from './port.js';
import { clearLeftover, readPostmaster, type StopMode, signalPostmaster } from './postmaster.js';
import { type Settings, settingsFor } from './settings.js';

export interface PostgresOptions {
  /** Where everything is kept: the cluster, its log, its password. Made when missing. */
  readonly dataDir: string;
  /** 0 or nothing: the one it had last if that is free, else a free one. */
  readonly port?: number;
  /** Settings by name, over those that {@link settingsFor} gives. */
  readonly settings?: Settings;
  /** Told what a person should know, in lines; silent by default. */
  readonly log?: (line: string) => void;
  /** Remove all of it when it stops, also when this process is killed. */
  readonly temporary?: boolean;
}

export interface Postgres {
  /** Of the database `hammerhead`, as a superuser. Holds a password: do not print it. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  readonly dataDir: string;
  /** Resolves when the server has ended, whatever the cause. */
  readonly exited: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  /** @param options by default `fast`; after `deadlineMs` (10,000) without a checkpoint: as safe, but the next start recovers */
  stop(options?: { mode?: StopMode; deadlineMs?: number }): Promise<void>;
  /** SIGKILL, as when the machine dies; for tests of recovery. */
  kill(): Promise<void>;
}

/**
 * Starts a PostgreSQL on 127.0.0.1, out of reach of the terminal's Ctrl-C, and waits until it answers.
 * It ends with this process, even when that is killed.
 * @throws PostgresFailure with a one-line message
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const log = options.log ?? (() => undefined);
  const dataDir = folderFor(options.dataDir);
  const lock = lockOf(dataDir);
  try {
    const cluster = await openCluster(dataDir, log);
    await clearLeftover(cluster.folder, log);
    const settings = { ...settingsFor(dataDir), ...options.settings };
    const { child, port } = await listening(cluster, dataDir, options.port ?? 0, settings, log);
    return await handle(child, port, cluster, dataDir, lock, options.temporary === true);
  } catch (error) {
    lock.release();
    throw error;
  }
}

function folderFor(dataDir: string): string {
  try {
    // Others may enter, as PostgreSQL's own account must where we are root; what is secret is 0600.
    makeFolder(dataDir, 0o755);
    return realpathSync(dataDir);
  } catch (error) {
    throw explain(`make the folder ${dataDir}`, String(error));
  }
}

function lockOf(dataDir: string): Lock {
  try {
    return takeLock(join(dataDir, 'lock'));
  } catch (error) {
    if (!(error instanceof Locked)) throw explain(`write to ${dataDir}`, String(error));
    throw new PostgresFailure('in_use', `The database in ${dataDir} is in use by process ${error.pid}.`);
  }
}

interface Listening {
  readonly child: ChildProcess;
  readonly port: number;
}

/** Spawns until it listens: a port may be taken in between, and an old server's children may linger. */
async function listening(
  cluster: Cluster,
  dataDir: string,
  wanted: number,
  settings: Settings,
  log: (line: string) => void,
): Promise<Listening> {
  const patience = Date.now() + 15_000;
  for (let attempt = 1; ; attempt += 1) {
    const port = wanted === 0 ? await choosePort(dataDir, attempt) : wanted;
    try {
      return { child: await spawnServer(cluster, dataDir, port, settings, log), port };
    } catch (error) {
      if (!(error instanceof PostgresFailure)) throw error;
      const again =
        (error.code === 'port_taken' && wanted === 0 && attempt < 5) ||
        (error.code === 'still_in_use' && Date.now() < patience);
      if (!again) throw error;
      await pause(100);
    }
  }
}

async function choosePort(dataDir: string, attempt: number): Promise<number> {
  const last = readConnection(dataDir)?.port;
  return attempt === 1 && last !== undefined && (await isFree(last)) ? last : freePort();
}

async function spawnServer(
  cluster: Cluster,
  dataDir: string,
  port: number,
  settings: Settings,
  log: (line: string) => void,
): Promise<ChildProcess> {
  const { account, binaries, folder } = cluster;
  const ids = account === undefined ? {} : { uid: account.uid, gid: account.gid };
  const given = {
    ...settings,
    listen_addresses: '127.0.0.1',
    port: String(port),
    // None: a socket's path has a small limit, and TCP with a password serves all.
    unix_socket_directories: '',
  };
  const flags = Object.entries(given).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(binaries.postgres, ['-D', folder, ...flags], {
    ...ids,
    cwd: '/',
    // A session of its own: the terminal's Ctrl-C must reach the services first, and this last.
    detached: true,
    env: environment(),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const output = followOutput(child.stderr, join(dataDir, 'postgres.log'), log);
  try {
    await ready(child, folder, output, log);
  } catch (error) {
    child.kill('SIGQUIT');
    throw error;
  }
  child.unref();
  return child;
}

/** Recovery after a crash may take long: it is waited for as long as the process lives. */
function ready(
  child: ChildProcess,
  folder: string,
  output: Output,
  log: (line: string) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const began = Date.now();
    let told = false;
    const timer = setInterval(() => {
      const state = readPostmaster(folder);
      if (state?.pid === child.pid && state?.ready === true) {
        clearInterval(timer);
        child.removeListener('close', failed);
        resolve();
      } else if (!told && Date.now() - began > 4_000) {
        told = true;
        log('PostgreSQL is recovering from an unclean stop …');
      }
    }, 10);
    const failed = () => {
      clearInterval(timer);
      reject(explain('start PostgreSQL', output.recent()));
    };
    child.once('error', (error) => {
      clearInterval(timer);
      reject(explain('start PostgreSQL', error.message));
    });
    // Not 'exit': only when its output has ended is the reason known.
    child.once('close', failed);
  });
}

async function handle(
  child: ChildProcess,
  port: number,
  cluster: Cluster,
  dataDir: string,
  lock: Lock,
  temporary: boolean,
): Promise<Postgres> {
  const { pid } = child;
  if (pid === undefined) throw new PostgresFailure('failed', 'PostgreSQL has no process.');
  const remove = temporary ? [dataDir, ...cluster.elsewhere] : [];
  const guard = startGuard(pid, cluster.folder, remove);
  const exited = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      resolve({ code: child.exitCode, signal: child.signalCode });
    } else child.once('exit', (code, signal) => resolve({ code, signal }));
  }).then((end) => {
    guard.done();
    lock.release();
    return end;
  });
  const finished = async () => {
    child.ref();
    await exited;
    for (const folder of remove) rmSync(folder, { recursive: true, force: true });
  };
  const url = urlOf(cluster.password, port);
  try {
    // Not written where it says so already: a full disk must not keep a server down that could run.
    if (readConnection(dataDir)?.port !== port)
      writeConnection(dataDir, { password: cluster.password, port });
    await ensureDatabase(urlOf(cluster.password, port, 'postgres'));
  } catch (error) {
    signalPostmaster(pid, 'immediate');
    await finished();
    throw error instanceof PostgresFailure ? error : explain('start PostgreSQL', String(error));
  }
  return {
    url,
    port,
    pid,
    dataDir,
    exited,
    async stop({ mode = 'fast', deadlineMs = 10_000 } = {}) {
      signalPostmaster(pid, mode);
      const hurry = setTimeout(() => signalPostmaster(pid, 'immediate'), deadlineMs);
      await finished();
      clearTimeout(hurry);
    },
    async kill() {
      signalPostmaster(pid, 'kill');
      await finished();
    },
  };
}

function startGuard(pid: number, cluster: string, remove: readonly string[]): { done(): void } {
  const script = fileURLToPath(new URL('./guard.js', import.meta.url));
  const guard = spawn(process.execPath, [script, String(pid), cluster, ...remove], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.on('error', () => undefined);
  guard.stdin.on('error', () => undefined);
  guard.unref();
  if (guard.stdin instanceof Socket) guard.stdin.unref();
  return { done: () => guard.stdin.end('done') };
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1::text', [database]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)}`);
  } finally {
    await client.end();
  }
}
