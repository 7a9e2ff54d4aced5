import { commands } from './commands/index.js';
import type { Context } from './context.js';
import { Failure } from './failure.js';

const overview = `hammerhead COMMAND [arguments]

${[...commands].map(([name, { summary }]) => `  ${name.padEnd(18)} ${summary}`).join('\n')}

hammerhead COMMAND --help tells more of one.
`;

/** Runs the command that `args` name. @returns the exit code */
export async function run(args: readonly string[], context: Context): Promise<number> {
  const name = [args.slice(0, 2).join(' '), args[0] ?? ''].find((words) => commands.has(words));
  const command = name === undefined ? undefined : commands.get(name);
  const asksForHelp = args.some((arg) => arg === '--help' || arg === '-h') || args[0] === 'help';
  if (asksForHelp) {
    context.stdout.write(command?.help ?? overview);
    return 0;
  }
  if (name === undefined || command === undefined) {
    context.stderr.write(
      args.length === 0 ? overview : `hammerhead: no such command: ${args[0]}\n\n${overview}`,
    );
    return 1;
  }
  try {
    return await command.run(args.slice(name.split(' ').length), context);
  } catch (error) {
    if (context.signal.aborted) {
      context.stderr.write(
        `interrupted${command.resumes === true ? '; the same command goes on where this one stopped' : ''}\n`,
      );
      return 130;
    }
    if (!(error instanceof Failure)) throw error;
    context.stderr.write(`hammerhead ${name}: ${error.message}\n`);
    return 1;
  }
}
