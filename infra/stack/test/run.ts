import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../src/main.js', import.meta.url));

/** `npm start`, once installed and built. */
export class Run {
  readonly process: ChildProcess;
  readonly ended: Promise<number | NodeJS.Signals | null>;
  output = '';

  constructor(environment: Record<string, string>) {
    const free = { INGEST_PORT: '0', REFERRAL_PORT: '0', WORKER_PORT: '0', HAMMERHEAD_SAMPLE: '0' };
    this.process = spawn(process.execPath, [main], {
      // An empty variable is an absent one.
      env: { ...process.env, DATABASE_URL: '', REDIS_URL: '', ...free, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.process.stdout, this.process.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.output += text;
      });
    }
    this.ended = new Promise((resolve) => {
      this.process.once('close', (code, signal) => resolve(signal ?? code));
    });
  }

  get pid(): number {
    return this.process.pid ?? 0;
  }

  /** Waits for words in what it says. */
  async says(words: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const found = words.exec(this.output);
      if (found !== null) return found;
      if (this.process.exitCode !== null) throw new Error(`it ended, having said:\n${this.output}`);
      await pause(20);
    }
  }

  /** Waits until all is up. */
  async ready(): Promise<Addresses> {
    await this.says(/Ctrl-C stops everything/);
    const address = async (name: string): Promise<string> =>
      (await this.says(new RegExp(`${name} +(http://127.0.0.1:\\d+)`)))[1] ?? '';
    return {
      ingest: await address('Ingest'),
      referralApi: await address('Referral API'),
      worker: await address('Worker'),
    };
  }

  async stop(signal: NodeJS.Signals): Promise<number | NodeJS.Signals | null> {
    this.process.kill(signal);
    return this.ended;
  }
}

export interface Addresses {
  readonly ingest: string;
  readonly referralApi: string;
  readonly worker: string;
}

export function dataFolder(test: { teardown(work: () => void): void }): string {
  const folder = mkdtempSync(join(tmpdir(), 'hammerhead-stack-'));
  chmodSync(folder, 0o755);
  test.teardown(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'data');
}

/** Processes by number that were started by this one, directly or not, with their command lines. */
export function descendants(pid: number): Map<number, string> {
  const parents = new Map<number, number>();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const stat = read(`/proc/${entry}/stat`);
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] !== 'Z') parents.set(Number(entry), Number(fields[1]));
  }
  const found = new Map<number, string>();
  for (const candidate of parents.keys()) {
    for (let above = parents.get(candidate); above !== undefined; above = parents.get(above)) {
      if (above !== pid) continue;
      found.set(candidate, read(`/proc/${candidate}/cmdline`).replaceAll('\0', ' '));
      break;
    }
  }
  return found;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

export function isAlive(pid: number): boolean {
  return /^\d+ \(.*\) [^Z]/s.test(read(`/proc/${pid}/stat`));
}

/** Waits until all of these processes are gone. */
export async function gone(pids: Iterable<number>): Promise<void> {
  for (const pid of pids) while (isAlive(pid)) await pause(20);
}

export async function status(url: string, token: string): Promise<number> {
  const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
  await answer.body?.cancel();
  return answer.status;
}
