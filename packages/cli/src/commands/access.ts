import { describeAccess } from '@hammerhead/access';
import { parseArgs } from 'node:util';
import type { Command } from '../context.js';
import { strictly } from '../options.js';

const help = `hammerhead access

Prints who may see and do what, as Markdown: each permission with the roles that have it, what is for federal
officers alone, and who sees what bears a mark. docs/access.md is this text.
`;

export const access: Command = {
  summary: 'print who may see and do what',
  help,
  run: async (args, { stdout }) => {
    strictly(() => parseArgs({ args, options: {} }));
    stdout.write(describeAccess());
    return 0;
  },
};
