import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { capture, runChild } from './child.mjs';
import { explain, Failure } from './failure.mjs';
import { root } from './root.mjs';
import { stamp } from './stamp.mjs';
import { TapReport } from './tap-report.mjs';

const tap = join(root, 'node_modules/tap/dist/esm/run.mjs');

/**
 * Runs the tests, with one PostgreSQL for all of them.
 * @param {readonly string[]} args for tap: files, `--grep=…`, `--reporter=…`
 */
export async function test(args) {
  await prepareTap();
  const { PostgresFailure, startTestServer } = await import('../postgres/build/src/index.js');
  const server = await startTestServer().catch((error) => {
    throw error instanceof PostgresFailure ? new Failure(error.message) : error;
  });
  // While tap runs, signals go to it; what is left to do here is to wait for its end.
  try {
    process.exitCode = await runTap(args, { ...process.env, HAMMERHEAD_TEST_POSTGRES: server.url });
  } finally {
    await server.stop({ mode: 'immediate' });
  }
}

/** tap generates its test class from its plugins, once per installation and choice of plugins. */
async function prepareTap() {
  const done = stamp('tap', ['.taprc', 'pnpm-lock.yaml']);
  if (done.isCurrent()) return;
  console.error('Preparing the test runner …');
  const { code, output } = await capture(process.execPath, [tap, 'build'], { cwd: root });
  if (code !== 0) throw explain('prepare the test runner', output);
  done.set();
}

/** @returns {Promise<number>} the exit code */
async function runTap(args, env) {
  const own = args.some((arg) => arg.startsWith('--reporter') || arg.startsWith('-R'));
  if (own) return runChild(process.execPath, [tap, ...args], { cwd: root, env, stdio: 'inherit' });
  const report = new TapReport((line) => console.log(line));
  let ended = Promise.resolve();
  const code = await runChild(
    process.execPath,
    [tap, '--reporter=tap', ...args],
    { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] },
    (child) => {
      const lines = createInterface({ input: child.stdout });
      lines.on('line', (line) => report.line(line));
      ended = new Promise((resolve) => lines.once('close', resolve));
    },
  );
  await ended;
  report.end();
  // Nothing run is no success: a mistyped file name, or tests that were not built.
  return code === 0 && report.passed === 0 ? 1 : code;
}
