import { parseArgs } from 'node:util';
import { countsSchema } from '@hammerhead/contracts';
import type { Command } from '../../context.js';
import { Failure } from '../../failure.js';
import { strictly } from '../../options.js';
import { connect, connectionHelp, connectionOptions } from '../../referrals/connection.js';
import { filterHelp, filterOptions, queryOf } from '../../referrals/filters.js';
import { table } from '../../terminal/format.js';

const help = `hammerhead referrals counts [options]

Counts the queue by status, tier, destination and assignee.

${filterHelp}${connectionHelp}
Exit code: 0 done, 1 failed.
`;

const options = { ...connectionOptions, ...filterOptions } as const;

export const referralsCounts: Command = {
  summary: 'count the queue of referrals',
  help,
  run: async (args, context) => {
    const { values, positionals } = strictly(() => parseArgs({ args, options, allowPositionals: true }));
    if (positionals.length > 0) throw new Failure(`what is ${positionals[0]}?`);
    if (values.sort !== undefined) throw new Failure('--sort is for the list');
    const api = await connect(values, context);
    const query = queryOf(values).toString();
    const counted = await api.call('GET', `/v1/referrals/counts?${query}`, countsSchema);
    const rows = (['status', 'tier', 'destination', 'assignee'] as const).flatMap((member) =>
      Object.entries(counted[member]).map(([value, count]) => [member, value, count]),
    );
    context.stdout.write(table([['all', '', counted.total], ['overdue', '', counted.overdue], ...rows]));
    if (counted.cut) context.stdout.write('there are more than were counted: narrow the filter\n');
    return 0;
  },
};
