import { parseArgs } from 'node:util';
import { type Acknowledgment, acknowledgmentSchema } from '@hammerhead/contracts';
import type { Command } from '../../context.js';
import { strictly } from '../../options.js';
import { connectionOptions, partner } from '../../partners/connection.js';
import { named } from '../../partners/named.js';
import { say } from '../../partners/say.js';
import { printable } from '../../terminal/format.js';

const help = `hammerhead inbox acknowledge RELEASE [options]

Says that you have it. That says nothing of the cargo yet.

${partner.connectionHelp}
Exit code: 0 done, 1 refused.
`;

export const inboxAcknowledge: Command = {
  summary: 'of a partner: say that you have it',
  help,
  run: async (args, context) => {
    const options = connectionOptions;
    const { values, positionals } = strictly(() => parseArgs({ args, options, allowPositionals: true }));
    const { id } = named(positionals, 'release', 'inbox');
    const lineOf = ({ acknowledgedAt, acknowledgedBy }: Acknowledgment) =>
      `acknowledged ${acknowledgedAt} by ${printable(acknowledgedBy)}`;
    await say(`${id}/acknowledgment`, acknowledgmentSchema, {}, values, lineOf, context);
    return 0;
  },
};
