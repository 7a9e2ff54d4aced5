import { parseArgs } from 'node:util';
import { type Recalled, recallPageSchema } from '@hammerhead/contracts';
import type { Command } from '../../context.js';
import { strictly } from '../../options.js';
import { connectionOptions, supervisor } from '../../partners/connection.js';
import { listHelp, listOptions, writeList } from '../../partners/list.js';
import { named } from '../../partners/named.js';
import { printable } from '../../terminal/format.js';

const help = `hammerhead agreements recall AGREEMENT [options]

Shows what was released under an agreement, and who read it: a line for each reader by each channel, and one for what nobody
read. That is also the accounting of disclosures (5 USC 552a(c)).

  --read                 only what somebody read; --unread: only what nobody did
  --subject WHO          only what this officer read
${listHelp}${supervisor.connectionHelp}
Exit code: 0 done, 1 failed.
`;

const options = {
  ...connectionOptions,
  ...listOptions,
  read: { type: 'boolean', default: false },
  unread: { type: 'boolean', default: false },
  subject: { type: 'string' },
} as const;

const head = [
  'release',
  'bill',
  'released',
  'stands',
  'read by',
  'channel',
  'first',
  'last',
  'times',
  'revision',
];

const rowOf = ({ releaseId, bill, releasedAt, disclosure, read }: Recalled): (string | number)[] => [
  releaseId,
  printable(bill ?? ''),
  releasedAt,
  disclosure.replaceAll('_', ' '),
  ...(read === null
    ? ['nobody']
    : [printable(read.subject), read.channel, read.firstAt, read.lastAt, read.times, read.revision ?? '']),
];

export const agreementsRecall: Command = {
  summary: 'show what was released under an agreement, and who read it',
  help,
  run: async (args, context) => {
    const { values, positionals } = strictly(() => parseArgs({ args, options, allowPositionals: true }));
    const { id } = named(positionals, 'agreement', 'agreements');
    const { read, unread, subject } = values;
    const list = {
      path: `/v1/agreements/${id}/recall`,
      filters: { read: read === unread ? undefined : read ? 'read' : 'unread', subject },
      schema: recallPageSchema,
      head,
      rowsOf: (one: Recalled) => [rowOf(one)],
      none: 'nothing that fits was released under it',
    };
    await writeList(await supervisor.connect(values, context), list, values, context);
    return 0;
  },
};
