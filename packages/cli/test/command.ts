import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { run } from '../src/run.js';

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

/** The same command in this process, which takes a hundredth of the time: for tests of what it asks and says. */
export async function runHere(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Finished> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const printed = Promise.all([text(stdout), text(stderr)]);
  const code = await run([...args], {
    stdout,
    stderr,
    environment: { HAMMERHEAD_TOKEN: 'secret', ...environment },
    signal: new AbortController().signal,
  });
  for (const stream of [stdout, stderr]) stream.end();
  const [out, error] = await printed;
  return { code, stdout: out, stderr: error };
}
