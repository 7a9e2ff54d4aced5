import { commands } from './commands/index.js';
import type { Command, Context } from './context.js';
import { Failure } from './failure.js';

const line = ([name, { summary }]: readonly [string, Command]): string => `  ${name.padEnd(20)} ${summary}`;

const overview = `hammerhead COMMAND [arguments]

${[...commands].map(line).join('\n')}

hammerhead COMMAND --help tells more of one.
`;

/** The commands whose name begins with the word `group`, such as `watchlists`; undefined where there is none. */
const helpOfGroup = (group: string | undefined): string | undefined => {
  const members = [...commands].filter(([name]) => name.startsWith(`${group} `));
  return members.length === 0
    ? undefined
    : `hammerhead ${group} COMMAND [arguments]\n\n${members.map(line).join('\n')}\n\nhammerhead ${group} COMMAND --help tells more of one.\n`;
};

/** Runs the command that `args` name. @returns the exit code */
export async function run(args: readonly string[], context: Context): Promise<number> {
  const asksForHelp = args.some((arg) => arg === '--help' || arg === '-h') || args[0] === 'help';
  const words = args[0] === 'help' ? args.slice(1) : args;
  const name = [words.slice(0, 2).join(' '), words[0] ?? ''].find((one) => commands.has(one));
  const command = name === undefined ? undefined : commands.get(name);
  if (asksForHelp) {
    context.stdout.write(command?.help ?? helpOfGroup(words[0]) ?? overview);
    return 0;
  }
  if (name === undefined || command === undefined) {
    context.stderr.write(notACommand(args));
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

/** What to say of `args`, which name no command: the commands of the group that they begin, else all. */
function notACommand(args: readonly string[]): string {
  const [first, second] = args;
  if (first === undefined) return overview;
  const group = helpOfGroup(first);
  if (group === undefined) return `hammerhead: no such command: ${first}\n\n${overview}`;
  return second === undefined ? group : `hammerhead: no such command: ${first} ${second}\n\n${group}`;
}
