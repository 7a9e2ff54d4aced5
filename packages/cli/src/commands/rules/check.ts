import { parseArgs } from 'node:util';
import { vocabulary } from '@hammerhead/assessment';
import { type Fault, loadRuleSet } from '@hammerhead/rules';
import type { Command } from '../../context.js';
import { Failure } from '../../failure.js';
import { strictly } from '../../options.js';
import { readRuleFile } from '../../rules/read-file.js';
import { printable, several } from '../../terminal/format.js';

const help = `hammerhead rules check FILE

Checks a rule file as it is checked when it is published: syntax, names, types, bands, references. Needs no
server. Every fault is told as FILE:line:column message, all in one go: a misspelt key is read as the one that
was meant, and what stands beside an unclosed bracket or quote is checked nevertheless.

What rules compare is checked, too: a mode, a kind of party or another value that a field never has is a fault;
a port, an HS code or another code that the tables lack is a warning, for no table is whole, and so are a number
outside the range of its field and points beyond the limit of their family. Each is told with the nearest.

Exit code: 0 the file would be accepted, 1 it would be refused.
`;

export const rulesCheck: Command = {
  summary: 'check a rule file',
  help,
  run: async (args, { stdout }) => {
    const { positionals } = strictly(() => parseArgs({ args, options: {}, allowPositionals: true }));
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) throw new Failure('name one rule file');
    const source = await readRuleFile(file);
    const loaded = loadRuleSet(source, vocabulary);
    const faults = loaded.ok ? [] : loaded.faults;
    for (const [kind, fault] of inOrder(faults, loaded.warnings)) {
      stdout.write(`${file}:${fault.line}:${fault.column} ${kind}${printable(fault.message)}\n`);
    }
    const warned = loaded.warnings.length === 0 ? '' : `, ${several(loaded.warnings.length, 'warning')}`;
    stdout.write(
      loaded.ok
        ? `${file}: ${several(loaded.ruleSet.rules.length, 'rule')}, no faults${warned}\n`
        : `${file}: ${several(faults.length, 'fault')}${warned}\n`,
    );
    return loaded.ok ? 0 : 1;
  },
};

/** Faults and warnings together, in the order of the file. */
function inOrder(
  faults: readonly Fault[],
  warnings: readonly Fault[],
): readonly (readonly [string, Fault])[] {
  const all = [
    ...faults.map((fault) => ['', fault] as const),
    ...warnings.map((warning) => ['warning: ', warning] as const),
  ];
  return all.toSorted(([, a], [, b]) => a.line - b.line || a.column - b.column);
}
