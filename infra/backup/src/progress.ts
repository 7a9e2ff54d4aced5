/** How far a long copy is, in bytes. */
export interface Progress {
  readonly done: number;
  /** More or less, as files grow while they are copied. */
  readonly total: number;
}

export interface Work {
  readonly signal: AbortSignal;
  readonly tell: (line: string) => void;
  readonly onProgress: (progress: Progress) => void;
}

/** Counts bytes that went by. */
export class Counter {
  readonly #onProgress: (progress: Progress) => void;
  #done = 0;
  #total = 0;

  constructor(onProgress: (progress: Progress) => void) {
    this.#onProgress = onProgress;
  }

  expect(bytes: number): void {
    this.#total += bytes;
  }

  pass(bytes: number): void {
    this.#done += bytes;
    this.#onProgress({ done: this.#done, total: Math.max(this.#total, this.#done) });
  }
}
