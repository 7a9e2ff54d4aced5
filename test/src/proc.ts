import { readdirSync, readFileSync } from 'node:fs';

/** proc(5): ticks a second in which processor time is counted; 100 on every Linux that Node.js runs on. */
const ticksPerSecond = 100;

/** The fields of `/proc/<pid>/stat` from the third on: the second may hold blanks. */
function statOf(pid: number | string): string[] {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

/** Seconds of processor time that a process has used; undefined once it has ended. */
export function processorSeconds(pid: number): number | undefined {
  try {
    const fields = statOf(pid);
    return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
  } catch {
    return undefined;
  }
}

/** Processes that were started by this one. */
export function childrenOf(pid: number): number[] {
  const children: number[] = [];
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      if (Number(statOf(entry)[1]) === pid) children.push(Number(entry));
    } catch {
      // It has ended since.
    }
  }
  return children;
}
