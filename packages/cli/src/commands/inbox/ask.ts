import { parseArgs } from 'node:util';
import { type PartnerMessage, partnerMessageSchema } from '@hammerhead/contracts';
import type { Command } from '../../context.js';
import { strictly } from '../../options.js';
import { connectionOptions, partner } from '../../partners/connection.js';
import { markHelp, marksIfAny, markOptions } from '../../partners/marks.js';
import { named } from '../../partners/named.js';
import { say } from '../../partners/say.js';

const help = `hammerhead inbox ask RELEASE TEXT [options]

Asks those who released it. The reply appears in the same release.

  hammerhead inbox ask 01a3f6b1-2b3c-7d4e-9f50-617283940516 'Which of the two barrels do you mean?'

${markHelp}${partner.connectionHelp}
Exit code: 0 done, 1 refused.
`;

const options = { ...connectionOptions, ...markOptions } as const;

export const inboxAsk: Command = {
  summary: 'of a partner: ask about a release',
  help,
  run: async (args, context) => {
    const { values, positionals } = strictly(() => parseArgs({ args, options, allowPositionals: true }));
    const { id, more } = named(positionals, 'release', 'inbox', 'your question');
    const body = { text: more[0], marks: marksIfAny(values) };
    const lineOf = ({ at }: PartnerMessage) => `asked at ${at}`;
    await say(`${id}/question`, partnerMessageSchema, body, values, lineOf, context);
    return 0;
  },
};
