import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** Thrown by {@link takeLock} when a live process has the lock. */
export class Locked extends Error {
  readonly pid: number;

  constructor(file: string, pid: number) {
    super(`${file} is held by process ${pid}`);
    this.name = 'Locked';
    this.pid = pid;
  }
}

export interface Lock {
  /** Taken over from a process that died with it: what it started may still be stopping. */
  readonly inherited: boolean;
  release(): void;
}

/**
 * Takes a lock file for this process. A lock whose process is gone, even when another process has its
 * number by now, is taken over.
 * @throws Locked
 */
export function takeLock(file: string): Lock {
  const mine = `${process.pid}\n${startOf(process.pid) ?? ''}\n`;
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  let inherited = false;
  try {
    writeFileSync(draft, mine, { mode: 0o644 });
    // A link appears whole, with its content, or fails because one is there.
    while (!linked(draft, file)) {
      const theirs = content(file);
      if (theirs === undefined) continue;
      const pid = holder(theirs);
      if (pid !== undefined) throw new Locked(file, pid);
      removeStale(file, theirs);
      inherited = true;
    }
  } finally {
    rmSync(draft, { force: true });
  }
  return {
    inherited,
    release() {
      if (content(file) === mine) rmSync(file, { force: true });
    },
  };
}

function linked(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function content(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** The live process that wrote this lock, if it lives. */
function holder(lock: string): number | undefined {
  const [pidText = '', start = ''] = lock.split('\n');
  const pid = Number.parseInt(pidText, 10);
  if (!Number.isSafeInteger(pid) || pid <= 0) return undefined;
  const now = startOf(pid);
  return now !== undefined && now === start ? pid : undefined;
}

/** Moves it away first: had another process just replaced it with its own, that one is put back. */
function removeStale(file: string, stale: string): void {
  const aside = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (content(aside) !== stale) linked(aside, file);
  rmSync(aside, { force: true });
}

/** When a process started, as text that differs between two processes of one number; undefined when gone. */
export function startOf(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') {
      // proc(5): field 22 is the start in ticks since boot; the second field may hold blanks.
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      // A zombie is gone, save that its parent has not looked yet.
      if (fields[0] === 'Z') return undefined;
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
      return `${boot} ${fields[19] ?? ''}`;
    }
    const started = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    return started === '' ? undefined : started;
  } catch {
    return undefined;
  }
}
