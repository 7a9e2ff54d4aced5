import { parseArgs } from 'node:util';
import { inboxSorts, partnerReleasePageSchema, releaseStatuses, urgencies } from '@hammerhead/contracts';
import type { Command } from '../../context.js';
import { strictly } from '../../options.js';
import { connectionOptions, partner } from '../../partners/connection.js';
import { listHelp, listOptions, writeList } from '../../partners/list.js';
import { inboxHead, inboxRow } from '../../partners/partner-release-text.js';

const help = `hammerhead inbox list [options]

Shows what was released to your agency, the most urgent first.

  --status STATUS        only ${releaseStatuses.join(', ')}; may be repeated
  --urgency WORD         only ${urgencies.join(', ')}; may be repeated
  --departed             only what has departed; --coming: only what has not
  --sort ORDER           ${inboxSorts.join(', ')} (urgency)
${listHelp}${partner.connectionHelp}
Exit code: 0 done, 1 failed.
`;

const options = {
  ...connectionOptions,
  ...listOptions,
  status: { type: 'string', multiple: true },
  urgency: { type: 'string', multiple: true },
  departed: { type: 'boolean', default: false },
  coming: { type: 'boolean', default: false },
  sort: { type: 'string', default: 'urgency' },
} as const;

export const inboxList: Command = {
  summary: 'of a partner: show what was released to you',
  help,
  run: async (args, context) => {
    const { values } = strictly(() => parseArgs({ args, options }));
    const { status, urgency, departed, coming, sort } = values;
    const only = departed === coming ? undefined : String(departed);
    const list = {
      path: '/v1/releases',
      filters: { status, urgency, departed: only, sort },
      schema: partnerReleasePageSchema,
      head: inboxHead,
      rowsOf: (one: Parameters<typeof inboxRow>[0]) => [inboxRow(one)],
      none: 'nothing is released to you',
    };
    await writeList(await partner.connect(values, context), list, values, context);
    return 0;
  },
};
