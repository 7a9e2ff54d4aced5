import { Writable } from 'node:stream';
import { pino } from 'pino';
import pretty from 'pino-pretty';
import { inOrder } from './log-destination.js';

export type Logger = pino.Logger;

export type LoggerOptions = {
  /** The service's name, on every line. */
  readonly name: string;
  readonly level?: pino.LevelWithSilent;
  /** Readable lines instead of JSON; by default when standard output is a terminal. */
  readonly pretty?: boolean;
  /** Where the lines go; standard output by default. */
  readonly destination?: pino.DestinationStream;
};

/** Bearer tokens must not reach a log, in whatever object they are. */
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
  const lines = destination ?? inOrder({ name, now: () => new Date() });
  if (readable ?? process.stdout.isTTY === true)
    return pino(options, pretty({ colorize: true, ignore: 'pid,hostname', destination: streamTo(lines) }));
  return pino(options, lines);
};

/** The stream that makes lines readable. */
const streamTo = (lines: pino.DestinationStream): Writable =>
  new Writable({
    decodeStrings: false,
    write(line, _encoding, done) {
      lines.write(String(line));
      done();
    },
  });
