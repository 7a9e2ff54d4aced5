import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { type FileHandle, open, rm } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { setImmediate as turn } from 'node:timers/promises';
import { createGzip } from 'node:zlib';
import { Failure, reasonOf } from '../failure.js';

/** Lines gathered before they are written: characters. */
const batchCharacters = 65_536;

/** Lines on their way into a file or to standard output, no faster than they are taken. */
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
    // Whoever writes next, or closes, hears of it.
    this.#done.catch(() => {});
  }

  /** Writes into a new file, or one that is written anew; with gzip where its name ends in `.gz`. */
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

  /** Writes to a stream that is not ours to close. */
  static to(stream: Writable): LineOutput {
    return new LineOutput(
      stream,
      finished(stream, { readable: false }).then(() => {}),
    );
  }

  /** Characters so far. */
  get written(): number {
    return this.#written;
  }

  /** Takes a line, and waits where the reader is slow. @returns false where nobody reads any more */
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
      // A disk that is full says so only after the write that it was too small for.
      if (this.#stream.destroyed) await this.#done;
      return !this.#stream.destroyed;
    } catch (error) {
      return this.#closedByReader(error);
    }
  }

  /** Whoever closes a pipe has seen enough: `head` does. */
  #closedByReader(error: unknown): false {
    if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return false;
    if (error instanceof Error && error.name === 'AbortError') throw error;
    throw new Failure(`${this.#file ?? 'standard output'} cannot be written: ${reasonOf(error)}`);
  }

  /** Writes what is left and waits until it is in the file. */
  async close(signal: AbortSignal): Promise<void> {
    await this.#flush(signal);
    if (this.#file === undefined) return;
    this.#stream.end();
    await this.#done.catch((error: unknown) => this.#closedByReader(error));
  }

  /** Removes the file: half of a feed is worth nothing. A pipe or a device that was named as one stays. */
  async discard(): Promise<void> {
    if (this.#file === undefined) return;
    this.#stream.destroy();
    if (this.#isRegular) await rm(this.#file, { force: true });
  }
}
