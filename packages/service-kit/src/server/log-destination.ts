import { writeSync } from 'node:fs';

/** A line of a log, as pino hands it over. */
export type LogDestination = { readonly write: (line: string) => void };

export type LogDestinationOptions = {
  /** The service's name, for the line that reports how many lines were lost. */
  readonly name: string;
  readonly now: () => Date;
  /** Writes like `fs.writeSync`. @returns bytes written */
  readonly writeBytes?: (bytes: Uint8Array) => number;
};

/** The most milliseconds to wait, once for each line, for a reader that falls behind (a full pipe). */
const maxWaitMs = 50;
const napMs = 5;
const asleep = new Int32Array(new SharedArrayBuffer(4));

/**
 * Standard output, written synchronously, so that a process has written its last line before it exits. A line that
 * cannot be written (disk full, reader gone or stuck) is dropped: no answer and no process hangs on its log. As soon as
 * lines go out again, one reports how many are missing.
 */
export const inOrder = ({
  name,
  now,
  writeBytes = (bytes) => writeSync(1, bytes),
}: LogDestinationOptions): LogDestination => {
  let lost = 0;
  /** Whether the last line was cut in its middle. */
  let torn = false;

  /** @returns whether all of it went out */
  const put = (text: string): boolean => {
    let rest: Uint8Array = Buffer.from(torn ? `\n${text}` : text);
    const whole = rest.length;
    for (let waited = 0; rest.length > 0; ) {
      try {
        rest = rest.subarray(writeBytes(rest));
      } catch (error) {
        if (!isBusy(error) || waited >= maxWaitMs) {
          // Only the end of a torn line still matters.
          if (rest.length < whole) torn = true;
          return false;
        }
        waited += napMs;
        Atomics.wait(asleep, 0, 0, napMs);
      }
    }
    torn = false;
    return true;
  };

  return {
    write: (line) => {
      if (lost > 0) {
        const time = now().toISOString();
        const tale = { level: 40, time, name, lost, msg: 'log lines could not be written' };
        if (!put(`${JSON.stringify(tale)}\n`)) {
          lost += 1;
          return;
        }
        lost = 0;
      }
      if (!put(line)) lost += 1;
    },
  };
};

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'EAGAIN' || error.code === 'EBUSY');
