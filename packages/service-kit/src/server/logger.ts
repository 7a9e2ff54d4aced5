import { pino } from 'pino';
import pretty from 'pino-pretty';

export type Logger = pino.Logger;

export type LoggerOptions = {
  /** The service's name, on every line. */
  readonly name: string;
  readonly level?: pino.LevelWithSilent;
  /** For people instead of machines; by default when standard output is a terminal. */
  readonly pretty?: boolean;
  /** Where the lines go; standard output by default. */
  readonly destination?: pino.DestinationStream;
};

/** Bearer tokens must not reach a log, whichever object they hang on. */
const secrets = [
  'authorization',
  '*.authorization',
  'headers.authorization',
  'req.headers.authorization',
  'request.headers.authorization',
  'err.config.headers.authorization',
  'token',
  '*.token',
];

/**
 * Standard output, written at once: pino's own destination hands lines to the thread pool, and a process that
 * exits writes its last line before the one that is still there.
 */
const inOrder = (): pino.DestinationStream => pino.destination({ dest: 1, sync: true });

/** A pino logger: JSON lines, or readable ones on a terminal. Times are UTC ISO 8601. */
export const createLogger = ({
  name,
  level = 'info',
  pretty: readable,
  destination,
}: LoggerOptions): Logger => {
  const options: pino.LoggerOptions = {
    name,
    level,
    base: { name },
    redact: { paths: secrets, censor: '[redacted]' },
    timestamp: pino.stdTimeFunctions.isoTime,
  };
  if (readable ?? process.stdout.isTTY === true)
    return pino(
      options,
      pretty({ colorize: true, sync: true, ignore: 'pid,hostname', ...(destination && { destination }) }),
    );
  return pino(options, destination ?? inOrder());
};
