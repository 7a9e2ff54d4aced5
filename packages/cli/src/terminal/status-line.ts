import type { Terminal } from '../context.js';

const barWidth = 24;
/** Milliseconds between lines where there is no terminal to redraw on. */
const plainMs = 5_000;

/** `[######------]` for a share from 0 to 1. */
export const bar = (share: number): string => {
  const full = Math.round(Math.min(1, Math.max(0, share)) * barWidth);
  return `[${'#'.repeat(full)}${'-'.repeat(barWidth - full)}]`;
};

/** One line that is drawn again and again on a terminal, and now and then a line of its own elsewhere. */
export class StatusLine {
  readonly #stderr: Terminal['stderr'];
  #shown = '';
  #nextPlain = 0;

  constructor({ stderr }: Terminal) {
    this.#stderr = stderr;
  }

  /** Draws `text`; without a terminal only if five seconds have passed, or at once where `last`. */
  show(text: string, last = false): void {
    if (this.#stderr.isTTY === true) {
      this.#shown = text.slice(0, (this.#stderr.columns ?? 80) - 1);
      this.#stderr.write(`\r\u001b[K${this.#shown}`);
      return;
    }
    if (text === this.#shown || (!last && Date.now() < this.#nextPlain)) return;
    this.#shown = text;
    this.#nextPlain = Date.now() + plainMs;
    this.#stderr.write(`${text}\n`);
  }

  /** Writes a line that stays. */
  note(text: string): void {
    if (this.#stderr.isTTY === true && this.#shown !== '') this.#stderr.write('\r\u001b[K');
    this.#stderr.write(`${text}\n`);
    if (this.#stderr.isTTY === true && this.#shown !== '') this.#stderr.write(this.#shown);
  }

  /** Leaves the last drawing where it is; what comes next begins a line of its own. */
  end(): void {
    if (this.#stderr.isTTY === true && this.#shown !== '') this.#stderr.write('\n');
    this.#shown = '';
  }
}
