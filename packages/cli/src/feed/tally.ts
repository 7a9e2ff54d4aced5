import type { Truth } from '@hammerhead/synthetic';
import { bytes, count } from '../terminal/format.js';
import { bar, type StatusLine } from '../terminal/status-line.js';

/** Milliseconds between two updates of the status line. */
const refreshMs = 200;

/** Counts what a feed has so far, and shows the counts. */
export class Tally {
  readonly #shipments: number;
  readonly #line: StatusLine;
  readonly #began = Date.now();
  #shown = Date.now();
  #made = 0;
  #manifests = 0;
  #planted = 0;
  #traps = 0;
  #licensed = 0;

  constructor(shipments: number, line: StatusLine) {
    this.#shipments = shipments;
    this.#line = line;
  }

  add(shipments: number, truth: readonly Truth[], written: number): void {
    this.#made += shipments;
    this.#manifests += 1;
    for (const entry of truth) {
      if ('scheme' in entry) this.#planted += 1;
      else if ('trap' in entry) this.#traps += 1;
      else this.#licensed += 1;
    }
    const now = Date.now();
    if (now - this.#shown < refreshMs) return;
    this.#shown = now;
    const rate = (this.#made * 1_000) / (now - this.#began);
    const share = this.#made / this.#shipments;
    this.#line.show(
      `making ${bar(share)} ${Math.floor(share * 100)} %  ${count(this.#made)} shipments  ${bytes(written)}  ${count(rate)}/s`,
    );
  }

  summary(written: number): string {
    return (
      `${count(this.#made)} shipments in ${count(this.#manifests)} manifests, ${bytes(written)}: ` +
      `${count(this.#planted)} planted, ${count(this.#traps)} traps, ${count(this.#licensed)} licensed exports`
    );
  }
}
