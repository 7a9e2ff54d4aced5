import { parseArgs } from 'node:util';
import { type Answered, answeredSchema } from '@hammerhead/contracts';
import type { Command } from '../../context.js';
import { strictly } from '../../options.js';
import { answerBody, answerHelp, answerOptions, outcomeHelp } from '../../partners/answer-body.js';
import { connectionOptions, partner } from '../../partners/connection.js';
import { named, reasonGiven } from '../../partners/named.js';
import { say } from '../../partners/say.js';

const help = `hammerhead inbox correct RELEASE OUTCOME --reason TEXT [options]

Puts your answer right: this one stands in its place, and the one before is kept. OUTCOME is one of:

${outcomeHelp}

  --reason TEXT          what was wrong with the answer before
${answerHelp}${partner.connectionHelp}
Exit code: 0 done, 1 refused.
`;

const options = { ...connectionOptions, ...answerOptions, reason: { type: 'string' } } as const;

export const inboxCorrect: Command = {
  summary: 'of a partner: put an answer right',
  help,
  run: async (args, context) => {
    const { values, positionals } = strictly(() => parseArgs({ args, options, allowPositionals: true }));
    const { id, more } = named(positionals, 'release', 'inbox', 'what became of it');
    const [outcome = ''] = more;
    const body = { ...answerBody(outcome, values), reason: reasonGiven(values.reason) };
    const lineOf = ({ at, hint }: Answered) =>
      `corrected to ${outcome} at ${at}${hint === null ? '' : `\n${hint}`}`;
    await say(`${id}/correction`, answeredSchema, body, values, lineOf, context);
    return 0;
  },
};
