import { Counter, type Registry } from 'prom-client';

/** Ends a stage: counts the time since the previous stage, or since `laps()`, under this name. */
export type Lap<Stage extends string> = (stage: Stage) => void;

/**
 * Measures how long a service's work takes, stage by stage. A stage that waits (for the database, for a sender) counts
 * its waiting, and concurrent work counts in parallel: the sum may exceed the time that passed. Stages that only
 * compute count their processor time.
 */
export class Stages<Stage extends string> {
  readonly #milliseconds = new Map<Stage, number>();

  constructor(stages: readonly Stage[]) {
    for (const stage of stages) this.#milliseconds.set(stage, 0);
  }

  /** Begins a piece of work; each call of the result ends one of its stages. */
  laps(): Lap<Stage> {
    let began = performance.now();
    return (stage) => {
      const now = performance.now();
      this.#milliseconds.set(stage, (this.#milliseconds.get(stage) ?? 0) + now - began);
      began = now;
    };
  }

  /** Shows the sums under `/metrics`, in seconds. */
  expose(registry: Registry): void {
    const milliseconds = this.#milliseconds;
    new Counter({
      name: 'hammerhead_stage_seconds_total',
      help: 'Time that work has taken, by stage; stages of work done side by side overlap',
      labelNames: ['stage'],
      registers: [registry],
      collect() {
        this.reset();
        for (const [stage, sum] of milliseconds) this.inc({ stage }, sum / 1_000);
      },
    });
  }
}
