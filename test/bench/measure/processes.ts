import { readFileSync } from 'node:fs';

/** Seconds of the processor. */
export interface Cpu {
  readonly user: number;
  readonly system: number;
}

/** Linux counts processor time in hundredths of a second for whoever asks (`man 5 proc`, USER_HZ). */
const ticks = 100;

export const cpuSeconds = ({ user, system }: Cpu): number => user + system;
export const cpuBetween = (before: Cpu, after: Cpu): Cpu => ({
  user: after.user - before.user,
  system: after.system - before.system,
});
const cpuSum = (parts: readonly Cpu[]): Cpu => ({
  user: parts.reduce((sum, { user }) => sum + user, 0),
  system: parts.reduce((sum, { system }) => sum + system, 0),
});

/** Of one process, so far. */
export function cpuOf(pid: number): Cpu {
  const [user = 0, system = 0] = times(pid);
  return { user, system };
}

/** Of a process and all its children, those that have ended included; PostgreSQL's have none of their own. */
export function cpuOfFamily(pid: number): Cpu {
  const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = times(pid);
  return cpuSum([{ user: user + endedUser, system: system + endedSystem }, ...childrenOf(pid).map(cpuOf)]);
}

/** Of the whole machine, whoever used it: `user nice system idle iowait irq softirq steal`. */
export function cpuOfMachine(): Cpu {
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0] = read('/proc/stat')
    .slice('cpu '.length, 200)
    .trim()
    .split(/\s+/)
    .map((count) => Number(count) / ticks);
  return { user: user + nice, system: system + irq + softirq };
}

/** The most memory that a process ever had, in bytes. */
export const peakMemoryOf = (pid: number): number => kibibytes(pid, 'VmHWM') * 1024;

/**
 * Memory that a process and its children have now, in bytes: what each has for itself, and what they share once.
 */
export function memoryOfFamily(pid: number): number {
  const all = [pid, ...childrenOf(pid)];
  const own = all.reduce((sum, one) => sum + kibibytes(one, 'RssAnon'), 0);
  const shared = Math.max(...all.map((one) => kibibytes(one, 'RssShmem')));
  return (own + shared) * 1024;
}

/** User, system, and both of children that have ended; zeros where the process is gone. */
function times(pid: number): number[] {
  const stat = read(`/proc/${pid}/stat`);
  // The name, in parentheses, may hold anything.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields.slice(11, 15).map((count) => Number(count) / ticks);
}

function childrenOf(pid: number): number[] {
  return read(`/proc/${pid}/task/${pid}/children`).trim().split(' ').filter(Boolean).map(Number);
}

function kibibytes(pid: number, field: string): number {
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(read(`/proc/${pid}/status`))?.[1] ?? 0);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // It has ended.
    return '';
  }
}
