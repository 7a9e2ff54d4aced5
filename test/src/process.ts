import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { withMutant } from './mutants/processes.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** A service as its own process, as in production. */
export interface ServiceProcess {
  readonly name: string;
  readonly url: string;
  readonly pid: number;
  /** Log lines so far. */
  readonly log: readonly string[];
  /** Whether it has ended, by itself or not. */
  readonly ended: () => boolean;
  /** `kill -9`. */
  kill(): Promise<void>;
  /** SIGTERM; resolves with the exit code. */
  stop(): Promise<number | null>;
}

/**
 * Starts `services/<name>` on a free port, and resolves when it says that it is ready.
 * @param flags for Node.js
 */
export async function startService(
  name: 'ingest' | 'worker' | 'referral-api',
  env: Readonly<Record<string, string>>,
  flags: readonly string[] = [],
): Promise<ServiceProcess> {
  // Made by a worker alone, for the audit's checkpoints.
  const data = join(tmpdir(), `hammerhead-data-${randomUUID()}`);
  const mutant = withMutant();
  const main = `${root}services/${name}/build/src/main.js`;
  const child = spawn(process.execPath, [...mutant.flags, ...flags, main], {
    env: { PATH: process.env['PATH'], HAMMERHEAD_DATA: data, ...mutant.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const log: string[] = [];
  const url = await readyAddress(child, name, log);
  const exited = once(child, 'exit').then(([code]: unknown[]) => {
    rmSync(data, { recursive: true, force: true });
    return typeof code === 'number' ? code : null;
  });
  return {
    name,
    url,
    pid: child.pid ?? 0,
    log,
    ended: () => child.exitCode !== null || child.signalCode !== null,
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
    async stop() {
      child.kill('SIGTERM');
      return exited;
    },
  };
}

function readyAddress(child: ChildProcess, name: string, log: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on('line', (line) => {
        if (log.length < 10_000) log.push(line);
        const address = / is ready on (http:\/\/[^"\s]+)/.exec(line)?.[1];
        if (address !== undefined) resolve(address);
      });
    }
    child.once('exit', (code, signal) => {
      reject(new Error(`${name} ended (${code ?? signal}) before it was ready:\n${log.join('\n')}`));
    });
  });
}
