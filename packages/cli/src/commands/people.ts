import { parseArgs } from 'node:util';
import { peoplePageSchema } from '@hammerhead/contracts';
import type { Command } from '../context.js';
import { Failure } from '../failure.js';
import { strictly } from '../options.js';
import { itemsOf } from '../pages.js';
import { connect, connectionHelp, connectionOptions } from '../referrals/connection.js';
import { printable, table } from '../terminal/format.js';

const help = `hammerhead people [options]

Shows colleagues, and how many open referrals each has.

  --may RIGHT            who has this right (referral:work)
${connectionHelp}
Exit code: 0 done, 1 failed.
`;

const options = { ...connectionOptions, may: { type: 'string', default: 'referral:work' } } as const;

export const people: Command = {
  summary: 'show colleagues and their load',
  help,
  run: async (args, context) => {
    const { values, positionals } = strictly(() => parseArgs({ args, options, allowPositionals: true }));
    if (positionals.length > 0) throw new Failure(`what is ${positionals[0]}?`);
    const api = await connect(values, context);
    const query = new URLSearchParams({ may: values.may, limit: '200' });
    const found = await itemsOf(api, '/v1/people', query, peoplePageSchema);
    const rows = found.map(({ subject, name, role, open }) => [
      printable(subject),
      printable(name),
      role,
      open,
    ]);
    context.stdout.write(table([['subject', 'name', 'role', 'open'], ...rows]));
    return 0;
  },
};
