import { parseArgs } from 'node:util';
import { type ReferralItem, referralPageSchema } from '@hammerhead/contracts';
import type { Command } from '../../context.js';
import { Failure } from '../../failure.js';
import { strictly, wholeNumber } from '../../options.js';
import { pagesOf } from '../../pages.js';
import { connect, connectionHelp, connectionOptions } from '../../referrals/connection.js';
import { filterHelp, filterOptions, queryOf } from '../../referrals/filters.js';
import { printable, table } from '../../terminal/format.js';

const help = `hammerhead referrals list [options]

Shows the queue, the most urgent first.

${filterHelp}  --assignee SUBJECT     only what is assigned to this person; me, or none
  --limit COUNT          most referrals, 1 to 200 (50); with --all, of one request
  --all                  every one that fits
${connectionHelp}

Exit code: 0 done, 1 failed.
`;

const options = {
  ...connectionOptions,
  ...filterOptions,
  assignee: { type: 'string' },
  limit: { type: 'string' },
  all: { type: 'boolean', default: false },
} as const;

export const referralsList: Command = {
  summary: 'show the queue of referrals',
  help,
  run: async (args, context) => {
    const { values, positionals } = strictly(() => parseArgs({ args, options, allowPositionals: true }));
    if (positionals.length > 0) throw new Failure(`what is ${positionals[0]}?`);
    const { all, assignee, limit } = values;
    const api = await connect(values, context);
    const size = String(wholeNumber('--limit', limit ?? (all ? '200' : '50')));
    const query = queryOf(values, { limit: size });
    if (assignee !== undefined) query.set('assignee', assignee);
    const items: ReferralItem[] = [];
    let isMore = false;
    for await (const page of pagesOf(api, '/v1/referrals', query, referralPageSchema)) {
      items.push(...page.items);
      isMore = page.nextCursor !== null;
      if (!all) break;
    }
    const rows = items.map((item) => [
      item.id,
      item.tier ?? '',
      item.status,
      printable(item.bill),
      item.destination,
      item.departed ? 'departed' : item.stoppableUntil,
      item.overdue ? `${item.respondBy ?? ''} overdue` : (item.respondBy ?? ''),
      printable(item.assignee ?? ''),
      printable(item.headline),
    ]);
    const head = [
      'id',
      'tier',
      'status',
      'bill',
      'to',
      'stoppable until',
      'respond by',
      'assignee',
      'headline',
    ];
    context.stdout.write(rows.length === 0 ? 'nothing fits\n' : table([head, ...rows]));
    if (isMore) context.stdout.write('there are more: --all shows them\n');
    return 0;
  },
};
