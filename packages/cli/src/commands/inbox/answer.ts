import { parseArgs } from 'node:util';
import { type Answered, answeredSchema } from '@hammerhead/contracts';
import type { Command } from '../../context.js';
import { strictly } from '../../options.js';
import { answerBody, answerHelp, answerOptions, outcomeHelp } from '../../partners/answer-body.js';
import { connectionOptions, partner } from '../../partners/connection.js';
import { named } from '../../partners/named.js';
import { say } from '../../partners/say.js';

const help = `hammerhead inbox answer RELEASE OUTCOME [options]

Says what became of the cargo where you are. OUTCOME is one of:

${outcomeHelp}

  hammerhead inbox answer 01a3f6b1-2b3c-7d4e-9f50-617283940516 found --item pistol=2 --note 'In the second barrel'

${answerHelp}${partner.connectionHelp}
Exit code: 0 done, 1 refused.
`;

const options = { ...connectionOptions, ...answerOptions } as const;

export const inboxAnswer: Command = {
  summary: 'of a partner: say what became of the cargo',
  help,
  run: async (args, context) => {
    const { values, positionals } = strictly(() => parseArgs({ args, options, allowPositionals: true }));
    const { id, more } = named(positionals, 'release', 'inbox', 'what became of it');
    const [outcome = ''] = more;
    const body = answerBody(outcome, values);
    const lineOf = ({ at, hint }: Answered) =>
      `answered ${outcome} at ${at}${hint === null ? '' : `\n${hint}`}`;
    await say(`${id}/answer`, answeredSchema, body, values, lineOf, context);
    return 0;
  },
};
