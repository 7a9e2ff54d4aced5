import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../src/main.js', import.meta.url));

export interface Finished {
  /** Null where a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The built command in a process of its own, as people run it; nothing of our environment goes into it. */
export function startCommand(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): { readonly child: ChildProcessWithoutNullStreams; readonly finished: Promise<Finished> } {
  const child = spawn(process.execPath, [main, ...args], {
    env: { PATH: process.env['PATH'], HAMMERHEAD_TOKEN: 'secret', ...environment },
  });
  const stdout = text(child.stdout);
  const stderr = text(child.stderr);
  const closed = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const finished = closed.then(async (code) => ({ code, stdout: await stdout, stderr: await stderr }));
  return { child, finished };
}

export function runCommand(
  args: readonly string[],
  environment?: Readonly<Record<string, string>>,
): Promise<Finished> {
  const { child, finished } = startCommand(args, environment);
  child.stdin.end();
  return finished;
}
