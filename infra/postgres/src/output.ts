import { appendFileSync, renameSync, statSync } from 'node:fs';
import { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** The log is set aside at this size, replacing the one before. */
const maxBytes = 8 * 1024 * 1024;

/** What PostgreSQL says: kept in a file, its last lines also here, for telling why it failed. */
export interface Output {
  /** The last lines. */
  recent(): string;
}

/**
 * Follows PostgreSQL's standard error.
 * @param file where it is kept
 * @param tell given what a person should know at once
 */
export function followOutput(stream: Readable, file: string, tell: (line: string) => void): Output {
  const lines: string[] = [];
  let toldFull = 0;
  if (stream instanceof Socket) stream.unref();
  createInterface({ input: stream }).on('line', (line) => {
    lines.push(line);
    if (lines.length > 40) lines.shift();
    keep(file, line);
    if (/No space left on device/.test(line)) {
      // It comes with every statement that fails: once a minute is enough.
      if (Date.now() - toldFull > 60_000)
        tell('PostgreSQL says that the disk is full: nothing is accepted until there is room.');
      toldFull = Date.now();
    } else if (/ PANIC: /.test(line)) tell(`PostgreSQL: ${line}`);
  });
  return { recent: () => lines.join('\n') };
}

function keep(file: string, line: string): void {
  try {
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > maxBytes) renameSync(file, `${file}.1`);
    appendFileSync(file, `${line}\n`, { mode: 0o600 });
  } catch {
    // A full disk is told by other means; the log is not worth failing for.
  }
}
