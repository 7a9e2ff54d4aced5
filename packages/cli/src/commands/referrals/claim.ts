import { parseArgs } from 'node:util';
import { referralItemSchema } from '@hammerhead/contracts';
import type { Command } from '../../context.js';
import { Failure } from '../../failure.js';
import { strictly, wholeNumber } from '../../options.js';
import { connect, connectionHelp, connectionOptions } from '../../referrals/connection.js';
import { filterHelp, filterOptions } from '../../referrals/filters.js';
import { printable } from '../../terminal/format.js';

const help = `hammerhead referrals claim [options]

Takes the most urgent referral that nobody has.

  hammerhead referrals claim --tier 1 --tier 2 --destination JM

${filterHelp}${connectionHelp}

Exit code: 0 it is yours, 2 nothing that fits is free, 1 failed.
`;

const options = { ...connectionOptions, ...filterOptions } as const;

export const referralsClaim: Command = {
  summary: 'take the most urgent referral that nobody has',
  help,
  run: async (args, context) => {
    const { values, positionals } = strictly(() => parseArgs({ args, options, allowPositionals: true }));
    if (positionals.length > 0) throw new Failure(`what is ${positionals[0]}?`);
    const { tier, destination, mode, status, port, overdue, raised, q, sort } = values;
    const body = {
      tier: tier?.map((one) => wholeNumber('--tier', one)),
      destination,
      mode,
      status,
      portOfExport: port,
      overdue,
      raised,
      q,
      sort,
    };
    const api = await connect(values, context);
    const response = await api.fetch('POST', '/v1/referrals/claim', { body });
    if (response.status === 204) {
      context.stdout.write('nothing that fits is free\n');
      return 2;
    }
    const claimed = referralItemSchema.parse(await response.json());
    context.stdout.write(
      `${claimed.id} ${printable(claimed.bill)}: ${printable(claimed.headline)}${claimed.departed ? ' (has departed)' : ''}${await api.actor()}\n`,
    );
    return 0;
  },
};
