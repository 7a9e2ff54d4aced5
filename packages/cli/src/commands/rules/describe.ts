import { parseArgs } from 'node:util';
import { defaultRuleSetUrl, vocabulary } from '@hammerhead/assessment';
import { describeRuleSet } from '@hammerhead/rules';
import type { Command } from '../../context.js';
import { Failure } from '../../failure.js';
import { strictly } from '../../options.js';
import { loadRuleFile } from '../../rules/read-file.js';

const help = `hammerhead rules describe [FILE]

Prints a rule file in words, as Markdown: its tiers and families, and of every rule when it hits, what it
brings, what makes it unknown, the law behind it and what speaks against it. Without FILE, the rule set that
comes with Hammerhead, which is docs/default-rules.md.
`;

export const rulesDescribe: Command = {
  summary: 'print a rule file in words',
  help,
  run: async (args, { stdout }) => {
    const { positionals } = strictly(() => parseArgs({ args, options: {}, allowPositionals: true }));
    if (positionals.length > 1) throw new Failure('name one rule file');
    stdout.write(describeRuleSet(await loadRuleFile(positionals[0] ?? defaultRuleSetUrl), vocabulary));
    return 0;
  },
};
