import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** What a running server writes into its folder (PostgreSQL, `miscadmin.h`: LOCK_FILE_LINE_…). */
export interface Postmaster {
  readonly pid: number;
  readonly ready: boolean;
}

/** How to stop: wait for clients to leave, end their sessions, or stop without a checkpoint. */
export type StopMode = 'smart' | 'fast' | 'immediate';

const signals = { smart: 'SIGTERM', fast: 'SIGINT', immediate: 'SIGQUIT' } as const;

export function readPostmaster(cluster: string): Postmaster | undefined {
  let lines: string[];
  try {
    lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  // A standalone backend writes its number negated.
  const pid = Math.abs(Number.parseInt(lines[0] ?? '', 10));
  if (!Number.isSafeInteger(pid) || pid === 0) return undefined;
  return { pid, ready: lines[7]?.trim() === 'ready' };
}

/** Sends the signal; a process that is gone already is fine. */
export function signalPostmaster(pid: number, mode: StopMode | 'kill'): void {
  try {
    process.kill(pid, mode === 'kill' ? 'SIGKILL' : signals[mode]);
  } catch {
    // It has ended.
  }
}

/**
 * Makes sure that no server runs in this folder: one left by a process that was killed is stopped, and
 * the file of one that is gone is removed, even when its number is another process's by now.
 */
export async function clearLeftover(cluster: string, log: (line: string) => void): Promise<void> {
  const left = readPostmaster(cluster);
  if (left === undefined) return;
  if (!runsIn(left.pid, cluster)) {
    // PostgreSQL takes over such a file by itself, unless the number is in use again.
    if (alive(left.pid)) rmSync(join(cluster, 'postmaster.pid'), { force: true });
    return;
  }
  log('A PostgreSQL is still running from last time: stopping it first.');
  for (const [mode, patience] of [
    ['fast', 20_000],
    ['immediate', 10_000],
    ['kill', 5_000],
  ] as const) {
    signalPostmaster(left.pid, mode);
    const deadline = Date.now() + patience;
    while (Date.now() < deadline) {
      if (!runsIn(left.pid, cluster)) return;
      await pause(25);
    }
  }
}

/** Whether this process is a server of this cluster: we start it with the folder on its command line. */
export function runsIn(pid: number, cluster: string): boolean {
  try {
    const command =
      process.platform === 'linux'
        ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
        : execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return command.includes('postgres') && command.includes(cluster);
  } catch {
    return false;
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
