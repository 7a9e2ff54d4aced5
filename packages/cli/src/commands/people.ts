import { parseArgs } from 'node:util';
import { peoplePageSchema } from '@hammerhead/contracts';
import type { z } from 'zod';
import type { Command } from '../context.js';
import { Failure } from '../failure.js';
import { strictly } from '../options.js';
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
    const rows: (string | number)[][] = [];
    let cursor: string | null = null;
    do {
      const query = new URLSearchParams({
        may: values.may,
        limit: '200',
        ...(cursor === null ? {} : { cursor }),
      });
      const page: z.output<typeof peoplePageSchema> = await api.call(
        'GET',
        `/v1/people?${query.toString()}`,
        peoplePageSchema,
      );
      for (const { subject, name, role, open } of page.items)
        rows.push([printable(subject), printable(name), role, open]);
      cursor = page.nextCursor;
    } while (cursor !== null);
    context.stdout.write(table([['subject', 'name', 'role', 'open'], ...rows]));
    return 0;
  },
};
