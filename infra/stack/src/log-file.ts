import { closeSync, copyFileSync, openSync, readSync, statSync, truncateSync } from 'node:fs';

/** Bytes at which a log is set aside as `.1`, over the one before. */
const largest = 32 * 1024 * 1024;

/**
 * A log file that a service writes by itself: it goes on when the supervisor is gone, and costs the
 * supervisor nothing.
 */
export class LogFile {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  /** A descriptor for a child's output; the caller closes it once the child has it. */
  open(): number {
    this.rotate();
    return openSync(this.path, 'a', 0o640);
  }

  /** Copied and emptied, not renamed, as the service has it open. */
  rotate(): void {
    if ((statSync(this.path, { throwIfNoEntry: false })?.size ?? 0) < largest) return;
    copyFileSync(this.path, `${this.path}.1`);
    truncateSync(this.path);
  }

  /** The last thing it said that tells why it ended: a fatal or error line, or else its last words. */
  lastWords(): string | undefined {
    const lines = this.#tail()
      .split('\n')
      .filter((line) => line.trim() !== '');
    const messages = lines.map(messageOf);
    const grave = messages.findLast(({ level }) => level >= 50);
    return (grave ?? messages.at(-1))?.text;
  }

  #tail(): string {
    const bytes = Buffer.alloc(16_384);
    try {
      const { size } = statSync(this.path);
      const file = openSync(this.path, 'r');
      try {
        const length = readSync(file, bytes, 0, bytes.length, Math.max(0, size - bytes.length));
        return bytes.toString('utf8', 0, length);
      } finally {
        closeSync(file);
      }
    } catch {
      return '';
    }
  }
}

/** pino's lines are JSON with a level (50 error, 60 fatal) and a message; others count as errors. */
function messageOf(line: string): { level: number; text: string } {
  try {
    const parsed: unknown = JSON.parse(line);
    if (typeof parsed !== 'object' || parsed === null) return { level: 50, text: line };
    const level = 'level' in parsed && typeof parsed.level === 'number' ? parsed.level : 0;
    const text = 'msg' in parsed && typeof parsed.msg === 'string' ? parsed.msg : line;
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
    return { level: /error/i.test(line) ? 50 : 0, text: line };
  }
}
