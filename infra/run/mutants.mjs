import { join } from 'node:path';
import { runChild } from './child.mjs';
import { root } from './root.mjs';

/**
 * Puts known leaks into the compiled code, one after the other, to see that a test notices each.
 * @param {readonly string[]} args `--quick`, or names of mutants
 */
export async function mutants(args) {
  process.exitCode = await runChild(
    process.execPath,
    [join(root, 'test/build/src/mutants/main.js'), ...args],
    { cwd: root, stdio: 'inherit' },
  );
}
