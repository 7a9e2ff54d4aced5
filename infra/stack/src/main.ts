import { PostgresFailure } from '@hammerhead/postgres';
import { ConfigError, StartError, unknownVariables } from '@hammerhead/service-kit';
import { readConfig } from './config.js';
import { runStack } from './stack.js';
import { StopSignal } from './stop-signal.js';

// A terminal or pipe that is gone must not keep us from stopping in order.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);

try {
  const tell = (line: string): void => void process.stdout.write(`${line}\n`);
  for (const line of unknownVariables(process.env)) tell(line);
  await runStack(readConfig(process.env), new StopSignal(), tell);
} catch (error) {
  process.stderr.write(`hammerhead: ${explain(error)}\n`);
  process.exitCode = 1;
}
// Nothing is left to do; connections that linger do not keep us.
setTimeout(() => process.exit(), 500).unref();

/** One line for what a person can put right; all there is to know for the rest. */
function explain(error: unknown): string {
  const expected =
    error instanceof StartError || error instanceof ConfigError || error instanceof PostgresFailure;
  if (expected) return error.message;
  return error instanceof Error && error.stack !== undefined ? error.stack : String(error);
}
