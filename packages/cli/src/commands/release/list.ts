import { parseArgs } from 'node:util';
import { releasePageSchema, releaseStatuses } from '@hammerhead/contracts';
import type { Command } from '../../context.js';
import { strictly } from '../../options.js';
import { connectionOptions, supervisor } from '../../partners/connection.js';
import { listHelp, listOptions, writeList } from '../../partners/list.js';
import { releaseHead, releaseRows } from '../../partners/release-text.js';

const help = `hammerhead release list [options]

Shows what was released to partners, the newest first, with a line for each recipient: whether somebody there read it,
answered, and waits for a reply.

  --agency AGENCY        only to this agency
  --country COUNTRY      only to this country (ISO 3166-1 alpha-2)
  --agreement AGREEMENT  only under this agreement
  --status STATUS        only ${releaseStatuses.join(', ')}, with a recipient
  --awaiting WORD        reply: with a question that nobody replied to; answer: not answered
${listHelp}${supervisor.connectionHelp}
Exit code: 0 done, 1 failed.
`;

const options = {
  ...connectionOptions,
  ...listOptions,
  agency: { type: 'string' },
  country: { type: 'string' },
  agreement: { type: 'string' },
  status: { type: 'string' },
  awaiting: { type: 'string' },
} as const;

export const releaseList: Command = {
  summary: 'show what was released, and who answered',
  help,
  run: async (args, context) => {
    const { values } = strictly(() => parseArgs({ args, options }));
    const { agency, country, agreement, status, awaiting } = values;
    const list = {
      path: '/v1/released',
      filters: { agency, country, agreement, status, awaiting },
      schema: releasePageSchema,
      head: releaseHead,
      rowsOf: releaseRows,
      none:
        awaiting === 'reply' || awaiting === 'answer'
          ? `nothing awaits ${awaiting === 'reply' ? 'a reply' : 'an answer'}`
          : 'nothing was released',
    };
    await writeList(await supervisor.connect(values, context), list, values, context);
    return 0;
  },
};
