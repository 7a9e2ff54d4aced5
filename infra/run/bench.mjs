import { runChild } from './child.mjs';
import { root } from './root.mjs';

/**
 * Measures speed on an embedded PostgreSQL of its own.
 * @param {readonly string[]} args `--help` tells them
 */
export async function bench(args) {
  process.exitCode = await runChild(process.execPath, [`${root}/test/build/bench/main.js`, ...args], {
    // npm changes to the package's folder; a file named on the command line is meant from where it was typed.
    cwd: process.env.INIT_CWD ?? process.cwd(),
    stdio: 'inherit',
  });
}
