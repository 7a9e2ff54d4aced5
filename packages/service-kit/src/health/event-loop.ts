import { openSync, readSync } from 'node:fs';
import { Gauge, type Registry } from 'prom-client';

/** Milliseconds between two samples. */
const sampleMs = 10;
/** Milliseconds of each of the two halves of the observed time. */
const windowMs = 30_000;

/**
 * Measures how long this process blocked its event loop, at most, in the last 30 to 60 seconds. Only processor time of
 * the event loop's thread counts: a machine that is busy with something else is not the fault of this process.
 */
class LoopWatch {
  #before = 0;
  #now = 0;

  constructor() {
    let wall = performance.now();
    let used = usedMs();
    setInterval(() => {
      const [at, ownTime] = [performance.now(), usedMs()];
      this.#now = Math.max(this.#now, Math.min(at - wall - sampleMs, ownTime - used));
      [wall, used] = [at, ownTime];
    }, sampleMs).unref();
    setInterval(() => {
      this.#before = this.#now;
      this.#now = 0;
    }, windowMs).unref();
  }

  startOver(): void {
    this.#before = 0;
    this.#now = 0;
  }

  /** Milliseconds. */
  get longest(): number {
    return Math.max(this.#before, this.#now);
  }
}

/**
 * Milliseconds of processor time that the thread of the event loop has used; that of the whole process, where only that
 * is available.
 */
const usedMs: () => number = byThread() ?? byProcess;

function byProcess(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** As Linux reports it: nanoseconds on the processor, nanoseconds waiting for it, time slices. */
function byThread(): (() => number) | undefined {
  try {
    const file = openSync('/proc/thread-self/schedstat', 'r');
    const bytes = Buffer.alloc(64);
    const read = (): number =>
      Number(bytes.toString('latin1', 0, readSync(file, bytes, 0, bytes.length, 0)).split(' ', 1)[0]) / 1e6;
    return read() > 0 ? read : undefined;
  } catch {
    return undefined;
  }
}

/** One watch for the process, however many registries there are. */
let watch: LoopWatch | undefined;

export const watchEventLoop = (registry: Registry): void => {
  const own = (watch ??= new LoopWatch());
  new Gauge({
    name: 'hammerhead_event_loop_blocked_seconds',
    help: 'Longest time in the last minute that this process kept its event loop from turning, by its own work',
    registers: [registry],
    collect() {
      this.set(own.longest / 1_000);
    },
  });
};

/** Forgets the time that starting took, when nobody was waiting yet. */
export const startOver = (): void => watch?.startOver();
