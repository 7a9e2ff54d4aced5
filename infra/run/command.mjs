import { bench } from './bench.mjs';
import { build } from './build.mjs';
import { runChild } from './child.mjs';
import { Failure } from './failure.mjs';
import { install } from './install.mjs';
import { mutants } from './mutants.mjs';
import { endWithNpm } from './parent.mjs';
import { root } from './root.mjs';
import { test } from './test.mjs';

const commands = { start, test, mutants, bench, build: () => undefined, draw, hammerhead };

/**
 * @param {readonly string[]} args the command, then what is passed on to it
 */
export async function run([name = '', ...args]) {
  try {
    if (!Object.hasOwn(commands, name)) {
      throw new Failure(
        `no such command: ${name || '(none)'}; there are ${Object.keys(commands).join(', ')}.`,
      );
    }
    endWithNpm();
    await install();
    await build();
    await commands[name](args);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.error(`hammerhead: ${error.message}`);
    process.exitCode = error.exitCode;
  }
}

/** In this very process: one process fewer between the terminal and what it starts. */
async function start() {
  process.chdir(root);
  await import('../stack/build/src/main.js');
}

async function draw(args) {
  const drawing = await import('../drawing/build/src/index.js');
  process.exitCode = await drawing.draw(root, args, console.log);
}

async function hammerhead(args) {
  process.exitCode = await runChild(process.execPath, [`${root}/packages/cli/build/src/main.js`, ...args], {
    // npm changes to the package's folder; a file named on the command line is meant from where it was typed.
    cwd: process.env.INIT_CWD ?? process.cwd(),
    stdio: 'inherit',
  });
}
