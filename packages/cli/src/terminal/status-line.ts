import type { Terminal } from '../context.js';

const barWidth = 24;
/** Milliseconds between lines when there is no terminal to redraw on. */
const plainMs = 60_000;

/** Draws `[######------]` for a share from 0 to 1. */
export const bar = (share: number): string => {
  const full = Math.round(Math.min(1, Math.max(0, share)) * barWidth);
  return `[${'#'.repeat(full)}${'-'.repeat(barWidth - full)}]`;
};

/** One line that is redrawn on a terminal; elsewhere, a separate line is written from time to time. */
export class StatusLine {
  readonly #stderr: Terminal['stderr'];
  #shown = '';
  #nextPlain = 0;

  constructor({ stderr }: Terminal) {
    this.#stderr = stderr;
  }

  /** Draws `text`; without a terminal only if a minute has passed, or at once if `last`. */
  show(text: string, last = false): void {
    if (this.#stderr.isTTY === true) {
      this.#shown = text.slice(0, (this.#stderr.columns ?? 80) - 1);
      this.#stderr.write(`\r\u001b[K${this.#shown}`);
      return;
    }
    const plain = text.replace(/^\[[#-]+\] /, '');
    if (plain === this.#shown || (!last && Date.now() < this.#nextPlain)) return;
    this.#shown = plain;
    this.#nextPlain = Date.now() + plainMs;
    this.#stderr.write(`${plain}\n`);
  }

  /** Writes a line that stays. */
  note(text: string): void {
    if (this.#stderr.isTTY === true && this.#shown !== '') this.#stderr.write('\r\u001b[K');
    this.#stderr.write(`${text}\n`);
    if (this.#stderr.isTTY === true && this.#shown !== '') this.#stderr.write(this.#shown);
  }

  /** Keeps the last drawing; the next output begins a new line. */
  end(): void {
    if (this.#stderr.isTTY === true && this.#shown !== '') this.#stderr.write('\n');
    this.#shown = '';
  }
}
