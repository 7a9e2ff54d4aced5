import { parseArgs } from 'node:util';
import { agreementPageSchema } from '@hammerhead/contracts';
import type { Command } from '../../context.js';
import { strictly } from '../../options.js';
import { agreementHead, agreementRow } from '../../partners/agreement-text.js';
import { connectionOptions, supervisor } from '../../partners/connection.js';
import { listHelp, listOptions, writeList } from '../../partners/list.js';

const help = `hammerhead agreements list [options]

Shows the agreements under which something may be released to an agency that is not federal (19 CFR 103.33).

  --agency AGENCY        only with this agency
  --country COUNTRY      only those that cover this country (ISO 3166-1 alpha-2)
  --status STATUS        only pending, in_force, suspended, expired or ended
${listHelp}${supervisor.connectionHelp}
Exit code: 0 done, 1 failed.
`;

const options = {
  ...connectionOptions,
  ...listOptions,
  agency: { type: 'string' },
  country: { type: 'string' },
  status: { type: 'string' },
} as const;

export const agreementsList: Command = {
  summary: 'show the agreements with partners',
  help,
  run: async (args, context) => {
    const { values } = strictly(() => parseArgs({ args, options }));
    const { agency, country, status } = values;
    const list = {
      path: '/v1/agreements',
      filters: { agency, country, status },
      schema: agreementPageSchema,
      head: agreementHead,
      rowsOf: (one: Parameters<typeof agreementRow>[0]) => [agreementRow(one)],
      none: 'no agreements',
    };
    await writeList(await supervisor.connect(values, context), list, values, context);
    return 0;
  },
};
