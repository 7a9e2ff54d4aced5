import closeWithGrace from 'close-with-grace';
import { ConfigError } from '../config/environment.js';
import { unknownVariables } from '../config/unknown-variables.js';
import type { Logger } from '../server/logger.js';
import { StartError } from './start-error.js';

/** A service that has started. */
export type Running = {
  /** The address in the line that reports that it is ready, such as `http://127.0.0.1:3001`. */
  readonly address: string;
  /** Accepts no more work, finishes what is under way, and releases everything. */
  readonly stop: () => Promise<void>;
};

export type ServiceOptions = {
  readonly name: string;
  readonly logger: Logger;
  /** Variables that begin as ours do and are none are warned of. */
  readonly environment: NodeJS.ProcessEnv;
  /** Milliseconds that `stop` may take before the process exits with 1. */
  readonly deadlineMs: number;
  readonly start: () => Promise<Running>;
};

/**
 * Runs a service: starts it, logs one line when it is ready, and stops it on SIGTERM, SIGINT, an uncaught error, or
 * when the process that started it with an IPC channel is gone. Exits with 0 after a clean stop, and with 1 and one
 * line after a failed start, an error or a missed deadline.
 */
export const runService = async ({
  name,
  logger,
  environment,
  deadlineMs,
  start,
}: ServiceOptions): Promise<void> => {
  for (const line of unknownVariables(environment)) logger.warn(line);
  // Started before the signal handlers are added and awaited after: a signal during the start waits for it.
  const starting = start();
  const { close } = closeWithGrace(
    {
      delay: deadlineMs,
      logger: false,
      onTimeout: () => logger.fatal(`${name} did not stop within ${deadlineMs} ms`),
      onSecondSignal: (signal) => logger.fatal(`${name} was told to stop twice (${signal})`),
      onSecondError: (error) => logger.fatal({ err: error }, `${name} failed again while stopping`),
    },
    async ({ err, signal }) => {
      if (err !== undefined) logger.fatal({ err }, `${name} failed`);
      else logger.info(`${name} stops${signal === undefined ? '' : ` (${signal})`}`);
      const running = await starting;
      await running.stop();
      logger.info(`${name} stopped`);
    },
  );
  process.once('disconnect', close);

  try {
    const { address } = await starting;
    logger.info(`${name} is ready on ${address}`);
  } catch (error) {
    if (error instanceof ConfigError || error instanceof StartError)
      logger.fatal(`${name}: ${error.message}`);
    else logger.fatal({ err: error }, `${name} cannot start`);
    process.exit(1);
  }
};
