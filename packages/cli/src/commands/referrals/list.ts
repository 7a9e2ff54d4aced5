import { parseArgs } from 'node:util';
import { referralPageSchema } from '@hammerhead/contracts';
import type { Command } from '../../context.js';
import { Failure } from '../../failure.js';
import { strictly, wholeNumber } from '../../options.js';
import { connect, connectionHelp, connectionOptions } from '../../referrals/connection.js';
import { filterHelp, filterOptions } from '../../referrals/filters.js';
import { printable, table } from '../../terminal/format.js';

const help = `hammerhead referrals list [options]

Shows the queue, the most urgent first.

${filterHelp}  --assignee SUBJECT     only what is assigned to this person; me, or none
  --limit COUNT          most referrals, 1 to 200 (50)
${connectionHelp}

Exit code: 0 done, 1 failed.
`;

const options = {
  ...connectionOptions,
  ...filterOptions,
  assignee: { type: 'string' },
  limit: { type: 'string' },
} as const;

export const referralsList: Command = {
  summary: 'show the queue of referrals',
  help,
  run: async (args, context) => {
    const { values, positionals } = strictly(() => parseArgs({ args, options, allowPositionals: true }));
    if (positionals.length > 0) throw new Failure(`what is ${positionals[0]}?`);
    const query = new URLSearchParams({ limit: String(wholeNumber('--limit', values.limit ?? '50')) });
    for (const name of ['tier', 'destination', 'mode', 'status'] as const)
      for (const value of values[name] ?? []) query.append(name, value);
    if (values.assignee !== undefined) query.set('assignee', values.assignee);
    const api = await connect(values, context);
    const page = await api.call('GET', `/v1/referrals?${query.toString()}`, referralPageSchema);
    const rows = page.items.map((item) => [
      item.id,
      item.tier ?? '',
      item.status,
      printable(item.bill),
      item.destination,
      item.departureAt,
      printable(item.assignee ?? ''),
      printable(item.headline),
    ]);
    const head = ['id', 'tier', 'status', 'bill', 'to', 'departs', 'assignee', 'headline'];
    context.stdout.write(rows.length === 0 ? 'nothing fits\n' : table([head, ...rows]));
    if (page.nextCursor !== null) context.stdout.write('there are more\n');
    return 0;
  },
};
