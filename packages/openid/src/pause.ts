/** Milliseconds for which an issuer that failed is not asked again: each request would wait for it. */
const pauseMs = 5_000;

/** Spares an issuer that failed, and those who would wait for it: for a while it fails at once, as it did. */
export class Pause {
  readonly #now: () => number;
  #failed: { readonly error: unknown; readonly until: number } | undefined;

  /** @param now milliseconds on a monotonic clock */
  constructor(now: () => number) {
    this.#now = now;
  }

  get isOn(): boolean {
    return this.#failed !== undefined && this.#failed.until > this.#now();
  }

  async ask<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    if (this.#failed !== undefined && this.isOn) throw this.#failed.error;
    try {
      const answer = await ask();
      this.#failed = undefined;
      return answer;
    } catch (error) {
      this.#failed = { error, until: this.#now() + pauseMs };
      throw error;
    }
  }
}
