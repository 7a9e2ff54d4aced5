import { vocabulary } from '@hammerhead/assessment';
import { describeVocabulary } from '@hammerhead/rules';
import { parseArgs } from 'node:util';
import type { Command } from '../../context.js';
import { strictly } from '../../options.js';

const help = `hammerhead rules vocabulary

Prints what rules may read and call, as Markdown: every field with its type, whether it may be absent and
where it comes from; every function; every list. docs/rule-vocabulary.md is this text.
`;

export const rulesVocabulary: Command = {
  summary: 'print what rules may read and call',
  help,
  run: async (args, { stdout }) => {
    strictly(() => parseArgs({ args, options: {} }));
    stdout.write(describeVocabulary(vocabulary));
    return 0;
  },
};
