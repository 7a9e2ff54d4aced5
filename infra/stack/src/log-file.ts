import { closeSync, copyFileSync, openSync, readSync, rmSync, statSync, truncateSync } from 'node:fs';

/** Bytes at which a log is set aside as `.1`, over the one before. */
const maxBytes = 32 * 1024 * 1024;
/** Bytes at which it is emptied, also where it could not be set aside: it must not be what keeps a disk full. */
const forceRotationBytes = 2 * maxBytes;

/**
 * A log file that a service writes by itself: it goes on when the supervisor is gone, and costs the
 * supervisor nothing.
 */
export class LogFile {
  readonly path: string;
  /** The file's size when the process that writes it now was started. */
  #began = 0;

  constructor(path: string) {
    this.path = path;
  }

  /**
   * A descriptor for a child's output; the caller closes it once the child has it. Undefined where the file cannot be
   * opened (the disk is full): a service without a log is better than none.
   */
  open(): number | undefined {
    this.rotate();
    try {
      const file = openSync(this.path, 'a', 0o640);
      this.#began = statSync(this.path).size;
      return file;
    } catch {
      this.#began = this.#size();
      return undefined;
    }
  }

  /** Copied and emptied, not renamed, as the service has it open. */
  rotate(): void {
    const size = this.#size();
    if (size < maxBytes) return;
    const aside = `${this.path}.1`;
    try {
      copyFileSync(this.path, aside);
    } catch {
      // Half a copy helps nobody, and takes the room that is missing.
      discard(aside);
      if (size < forceRotationBytes) return;
    }
    try {
      truncateSync(this.path);
      this.#began = 0;
    } catch {
      // At the next look, then.
    }
  }

  /**
   * The last thing that the present process said that tells why it ended: a fatal or error line, or else its last words.
   * Undefined where it could say nothing. A line that a full disk cut off tells nothing, and what the process before it
   * said is no news.
   */
  lastWords(): string | undefined {
    const messages = this.#tail()
      .split('\n')
      .flatMap((line) => messageOf(line) ?? []);
    const grave = messages.findLast(({ level }) => level >= 50);
    const words = (grave ?? messages.at(-1))?.text;
    return words !== undefined && words.length > maxWordsLength
      ? `${words.slice(0, maxWordsLength)} …`
      : words;
  }

  #size(): number {
    try {
      return statSync(this.path, { throwIfNoEntry: false })?.size ?? 0;
    } catch {
      return 0;
    }
  }

  #tail(): string {
    const bytes = Buffer.alloc(16_384);
    try {
      const { size } = statSync(this.path);
      const from = Math.max(this.#began, size - bytes.length);
      const file = openSync(this.path, 'r');
      try {
        const length = readSync(file, bytes, 0, Math.max(0, Math.min(bytes.length, size - from)), from);
        const text = bytes.toString('utf8', 0, length);
        // Where it does not begin with the process's first line it begins in the middle of one.
        return from === this.#began ? text : text.slice(text.indexOf('\n') + 1);
      } finally {
        closeSync(file);
      }
    } catch {
      return '';
    }
  }
}

function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // It stays, then.
  }
}

/** Characters that are told of the last words; a message, not a page. */
const maxWordsLength = 300;

/**
 * pino's lines are JSON with a level (50 error, 60 fatal) and a message; of others those that speak of an error count as
 * one. Undefined for what is no line: a blank, or JSON that was cut off, at its end or at its beginning.
 */
function messageOf(line: string): { level: number; text: string } | undefined {
  if (line.trim() === '') return undefined;
  try {
    const parsed: unknown = JSON.parse(line);
    if (typeof parsed !== 'object' || parsed === null) return { level: 50, text: line };
    const level = 'level' in parsed && typeof parsed.level === 'number' ? parsed.level : 0;
    if (!('msg' in parsed) || typeof parsed.msg !== 'string') return undefined;
    const text = parsed.msg;
    const cause = 'err' in parsed ? parsed.err : undefined;
    if (
      typeof cause === 'object' &&
      cause !== null &&
      'message' in cause &&
      typeof cause.message === 'string'
    ) {
      return { level, text: `${text}: ${cause.message}` };
    }
    return { level, text };
  } catch {
    if (/^\s*\{"|"\}\s*$/.test(line)) return undefined;
    return { level: /error/i.test(line) ? 50 : 0, text: line };
  }
}
