import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { type FileHandle, open, rm } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { setImmediate as turn } from 'node:timers/promises';
import { createGzip } from 'node:zlib';
import { Failure, reasonOf } from '../failure.js';

/** The number of characters of lines gathered before they are written. */
const batchCharacters = 65_536;

/** Writes lines into a file or to standard output, no faster than they are consumed. */
export class LineOutput {
  readonly #stream: Writable;
  readonly #done: Promise<void>;
  readonly #file: string | undefined;
  readonly #isRegular: boolean;
  #waiting = '';
  #written = 0;

  private constructor(stream: Writable, done: Promise<void>, file?: string, isRegular = false) {
    this.#stream = stream;
    this.#done = done;
    this.#file = file;
    this.#isRegular = isRegular;
    // The next write, or closing, reports the error.
    this.#done.catch(() => {});
  }

  /** Writes into a new file, or overwrites an existing one; with gzip if its name ends in `.gz`. */
  static async into(file: string): Promise<LineOutput> {
    const handle: FileHandle = await open(file, 'w').catch((error: unknown) => {
      throw new Failure(`${file} cannot be written: ${reasonOf(error)}`);
    });
    const isRegular = (await handle.stat()).isFile();
    const target = createWriteStream(file, { fd: handle, highWaterMark: 1_048_576 });
    if (!file.endsWith('.gz')) return new LineOutput(target, finished(target), file, isRegular);
    const gzip = createGzip({ level: 4 });
    return new LineOutput(gzip, pipeline(gzip, target), file, isRegular);
  }

  /** Writes to a stream that must not be closed here. */
  static to(stream: Writable): LineOutput {
    return new LineOutput(
      stream,
      finished(stream, { readable: false }).then(() => {}),
    );
  }

  /** The number of characters so far. */
  get written(): number {
    return this.#written;
  }

  /** Takes a line, and waits for a slow reader. @returns false if nobody reads any more */
  async line(text: string, signal: AbortSignal): Promise<boolean> {
    this.#waiting += `${text}\n`;
    return this.#waiting.length < batchCharacters ? true : await this.#flush(signal);
  }

  async #flush(signal: AbortSignal): Promise<boolean> {
    const text = this.#waiting;
    this.#waiting = '';
    this.#written += text.length;
    try {
      if (!this.#stream.write(text)) {
        await Promise.race([once(this.#stream, 'drain', { signal }), this.#done]);
      } else await turn();
      // A full disk reports the error only after the write that did not fit.
      if (this.#stream.destroyed) await this.#done;
      return !this.#stream.destroyed;
    } catch (error) {
      return this.#closedByReader(error);
    }
  }

  /** A reader that closes the pipe has seen enough, as `head` does. */
  #closedByReader(error: unknown): false {
    if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return false;
    if (error instanceof Error && error.name === 'AbortError') throw error;
    throw new Failure(`${this.#file ?? 'standard output'} cannot be written: ${reasonOf(error)}`);
  }

  /** Writes the remaining text and waits until it is in the file. */
  async close(signal: AbortSignal): Promise<void> {
    await this.#flush(signal);
    if (this.#file === undefined) return;
    this.#stream.end();
    await this.#done.catch((error: unknown) => this.#closedByReader(error));
  }

  /** Removes the file, because half of a feed is useless. A pipe or device that was named as the file stays. */
  async discard(): Promise<void> {
    if (this.#file === undefined) return;
    this.#stream.destroy();
    if (this.#isRegular) await rm(this.#file, { force: true });
  }
}
