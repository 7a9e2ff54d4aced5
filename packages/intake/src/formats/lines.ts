/** One line of a text stream, numbered from 1. */
export type Line =
  | { readonly line: number; readonly bytes: Uint8Array; readonly tooLong?: never }
  | { readonly line: number; readonly bytes?: never; readonly tooLong: true };

const NEWLINE = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;
const TAB = 0x09;

/**
 * Splits a stream into lines with memory for one line at most: `\n` or `\r\n` ends a line, the last one needs no end.
 * Lines of white space alone are counted, not yielded. A line longer than `maxLineBytes` (without its end) is never
 * held: it is skipped to its end and then reported. `bytes` may be a view of the chunk in which it arrived.
 */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  maxLineBytes: number,
): AsyncGenerator<Line, void, undefined> {
  let line = 1;
  let held = new HeldBytes();
  let tooLong = false;

  /** Returns the line that ends with `last`, or undefined if it is blank. */
  const finish = (last: Uint8Array): Line | undefined => {
    const number = line;
    line += 1;
    if (tooLong) {
      tooLong = false;
      return { line: number, tooLong: true };
    }
    const bytes = withoutReturn(held.takeWith(last));
    if (bytes.length > maxLineBytes) return { line: number, tooLong: true };
    return isBlank(bytes) ? undefined : { line: number, bytes };
  };

  for await (const chunk of chunks) {
    let start = 0;
    for (;;) {
      const end = chunk.indexOf(NEWLINE, start);
      if (end === -1) break;
      const finished = finish(chunk.subarray(start, end));
      if (finished !== undefined) yield finished;
      start = end + 1;
    }
    if (start === chunk.length || tooLong) continue;
    // One byte more than allowed may be the `\r` of its end.
    if (held.length + chunk.length - start > maxLineBytes + 1) {
      tooLong = true;
      held = new HeldBytes();
    } else held.add(chunk.subarray(start));
  }
  if (held.length > 0 || tooLong) {
    const finished = finish(new Uint8Array(0));
    if (finished !== undefined) yield finished;
  }
}

/** The beginning of a line whose end has not arrived yet: one buffer, however small the pieces in which it arrives. */
class HeldBytes {
  #buffer = new Uint8Array(0);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  add(bytes: Uint8Array): void {
    const needed = this.#length + bytes.length;
    if (needed > this.#buffer.length) {
      const larger = new Uint8Array(Math.max(needed, 2 * this.#buffer.length));
      larger.set(this.#buffer.subarray(0, this.#length));
      this.#buffer = larger;
    }
    this.#buffer.set(bytes, this.#length);
    this.#length = needed;
  }

  /** Returns the held bytes followed by `last`; nothing is held afterwards. */
  takeWith(last: Uint8Array): Uint8Array {
    if (this.#length === 0) return last;
    this.add(last);
    const whole = this.#buffer.subarray(0, this.#length);
    this.#buffer = new Uint8Array(0);
    this.#length = 0;
    return whole;
  }
}

const withoutReturn = (bytes: Uint8Array): Uint8Array =>
  bytes.at(-1) === RETURN ? bytes.subarray(0, -1) : bytes;

const isBlank = (bytes: Uint8Array): boolean =>
  bytes.every((byte) => byte === SPACE || byte === TAB || byte === RETURN);
