import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { StartError } from '@hammerhead/service-kit';
import { answers, type HealthLimits, hangs, usualHealth } from './health.js';
import type { LogFile } from './log-file.js';

export interface ServiceOptions {
  readonly name: string;
  /** Path of its program. */
  readonly entry: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Where it listens, `http://127.0.0.1:3001`. */
  readonly address: string;
  readonly log: LogFile;
  readonly tell: (line: string) => void;
  /** When it is taken for hung; {@link usualHealth} by default. */
  readonly health?: HealthLimits;
}

/** Milliseconds before a service that ended is started again: from the first, doubled, up to the last. */
const backoff = { first: 250, last: 10_000, forgotten: 30_000 };

/** Milliseconds for an answer to whether a service is ready. */
const readyTimeoutMs = 2_500;

/**
 * What a service's Node.js is started with. Manifests live for milliseconds: with Node's 16 MB for young objects
 * they outlive a collection and are copied; with 64 MB ingest spent half as long collecting garbage. And where
 * services and database fill all cores, the helper threads of a collection wait for each other: collecting in one
 * thread took 5 to 10 % off both services' processor time.
 */
export const nodeFlags: readonly string[] = ['--max-semi-space-size=64', '--single-threaded-gc'];

/** One service as a process of its own, started again whenever it ends by itself or answers no more. */
export class Service {
  readonly options: ServiceOptions;
  #child: ChildProcess | undefined;
  #ended: Promise<void> = Promise.resolve();
  #stopping = false;
  #wasReady = false;
  #failures = 0;

  constructor(options: ServiceOptions) {
    this.options = options;
  }

  start(): void {
    const { entry, environment, log } = this.options;
    const output = log.open();
    const child = spawn(process.execPath, [...nodeFlags, entry], {
      env: environment,
      // A group of its own: Ctrl-C in the terminal reaches the supervisor alone, which stops in order. The
      // IPC channel tells the service when the supervisor dies.
      detached: true,
      stdio: ['ignore', output ?? 'ignore', output ?? 'ignore', 'ipc'],
    });
    if (output !== undefined) closeSync(output);
    const began = Date.now();
    const over = new AbortController();
    this.#child = child;
    this.#ended = new Promise((resolve) => {
      const end = (how: string): void => {
        if (over.signal.aborted) return;
        over.abort();
        resolve();
        if (Date.now() - began > backoff.forgotten) this.#failures = 0;
        if (!this.#stopping && this.#wasReady) void this.#again(how);
      };
      // An error is the end where there is no process: the machine had no room for it. Else a signal was not sent.
      child.on('error', (error) => child.pid === undefined && end(error.message));
      child.once('exit', (code, signal) => end(signal ?? `code ${code}`));
    });
    void this.#watch(child, over.signal);
  }

  /** Ends a process that answers no more, so that it is started again. @param over aborted when it has ended */
  async #watch(child: ChildProcess, over: AbortSignal): Promise<void> {
    const { name, address, tell, health = usualHealth } = this.options;
    // While all is being started for the first time, whoever started it sees that it hangs.
    do if (!(await hangs(`${address}/healthz`, health, over))) return;
    while (!this.#wasReady);
    if (this.#stopping) return;
    tell(`The ${name} does not answer any more; ending it.`);
    child.kill('SIGTERM');
    await pause(health.grace, undefined, { signal: over, ref: false }).catch(() => {});
    if (!over.aborted) child.kill('SIGKILL');
  }

  async #again(how: string): Promise<void> {
    const { name, log, tell } = this.options;
    const wait = Math.min(backoff.first * 2 ** this.#failures, backoff.last);
    this.#failures += 1;
    const words = how.startsWith('SIG') ? undefined : log.lastWords();
    tell(`The ${name} ended (${how}${words === undefined ? '' : `: ${words}`}); starting it again.`);
    await pause(wait);
    if (!this.#stopping) this.start();
  }

  /**
   * Waits until it says that it is ready.
   * @throws StartError when it ends first
   */
  async ready(): Promise<void> {
    const { name, log, address } = this.options;
    let over = false;
    void this.#ended.then(() => {
      over = true;
    });
    while (!(await answers(`${address}/readyz`, readyTimeoutMs))) {
      if (over && !this.#stopping) {
        const words = log.lastWords() ?? 'it said nothing';
        throw new StartError(
          words.startsWith(`${name}: `) ? words.slice(name.length + 2) : `the ${name} cannot start: ${words}`,
        );
      }
      if (this.#stopping) return;
      await pause(40);
    }
    this.#wasReady = true;
  }

  /** Asks it to stop; it finishes what it has begun. */
  async stop(patience: number): Promise<void> {
    this.#stopping = true;
    this.#signal('SIGTERM');
    await Promise.race([this.#ended, pause(patience, undefined, { ref: false })]);
  }

  /** Ends it at once, with whatever it started. */
  async kill(): Promise<void> {
    this.#stopping = true;
    const { pid } = this.#child ?? {};
    if (this.isRunning && pid !== undefined) {
      try {
        process.kill(-pid, 'SIGKILL');
      } catch {
        this.#signal('SIGKILL');
      }
    }
    await this.#ended;
  }

  get isRunning(): boolean {
    const child = this.#child;
    return child !== undefined && child.exitCode === null && child.signalCode === null;
  }

  #signal(signal: NodeJS.Signals): void {
    if (this.isRunning) this.#child?.kill(signal);
  }
}
