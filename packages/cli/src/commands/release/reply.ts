import { parseArgs } from 'node:util';
import { replySchema } from '@hammerhead/contracts';
import type { Command } from '../../context.js';
import { strictly } from '../../options.js';
import { connectionOptions, supervisor } from '../../partners/connection.js';
import { markHelp, marksIfAny, markOptions } from '../../partners/marks.js';
import { named } from '../../partners/named.js';
import { printable } from '../../terminal/format.js';

const help = `hammerhead release reply RELEASE TEXT [options]

Replies to a recipient's questions about a release. It reads TEXT word for word: nothing that it may not know.

  --agency AGENCY        to this recipient; needed where there are several
${markHelp}${supervisor.connectionHelp}
Exit code: 0 done, 1 refused.
`;

const options = { ...connectionOptions, ...markOptions, agency: { type: 'string' } } as const;

export const releaseReply: Command = {
  summary: 'reply to a partner’s question',
  help,
  run: async (args, context) => {
    const { values, positionals } = strictly(() => parseArgs({ args, options, allowPositionals: true }));
    const { id, more } = named(positionals, 'release', 'release', 'the text');
    const body = { text: more[0], agency: values.agency, marks: marksIfAny(values) };
    const api = await supervisor.connect(values, context);
    const said = await api.call('POST', `/v1/released/${id}/reply`, replySchema, { body });
    const line = `${printable(said.agency)} was replied to at ${said.at}, by decision ${said.decision}`;
    context.stdout.write(`${values.json ? JSON.stringify(said) : line}\n`);
    return 0;
  },
};
