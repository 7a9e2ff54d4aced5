import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { vocabulary } from '@hammerhead/assessment';
import { type Fault, loadRuleSet } from '@hammerhead/rules';
import type { Command } from '../context.js';
import { Failure, reasonOf } from '../failure.js';
import { strictly } from '../options.js';
import { count, printable } from '../terminal/format.js';

const help = `hammerhead rules check FILE

Checks a rule file as it is checked when it is published: syntax, names, types, bands, references. Needs no
server. Every fault is told as FILE:line:column message.

Exit code: 0 the file would be accepted, 1 it would be refused.
`;

export const rulesCheck: Command = {
  summary: 'check a rule file',
  help,
  run: async (args, { stdout }) => {
    const { positionals } = strictly(() => parseArgs({ args, options: {}, allowPositionals: true }));
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) throw new Failure('name one rule file');
    const source = await readFile(file, 'utf8').catch((error: unknown) => {
      throw new Failure(`${file} cannot be read: ${reasonOf(error)}`);
    });
    const loaded = loadRuleSet(source, vocabulary);
    const told = (kind: string) => (fault: Fault) =>
      stdout.write(`${file}:${fault.line}:${fault.column} ${kind}${printable(fault.message)}\n`);
    if (!loaded.ok) {
      loaded.faults.forEach(told(''));
      return 1;
    }
    loaded.warnings.forEach(told('warning: '));
    stdout.write(`${file}: ${count(loaded.ruleSet.rules.length)} rules, no faults\n`);
    return 0;
  },
};
