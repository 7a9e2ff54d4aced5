import { parseArgs } from 'node:util';
import { noteSchema } from '@hammerhead/contracts';
import type { Command } from '../../context.js';
import { Failure } from '../../failure.js';
import { strictly } from '../../options.js';
import { connect, connectionHelp, connectionOptions, pathOf } from '../../referrals/connection.js';
import { printable } from '../../terminal/format.js';

const help = `hammerhead referrals note ID TEXT [options]

Writes a note on a referral, which stands in its timeline.

${connectionHelp}

Exit code: 0 done, 1 refused.
`;

export const referralsNote: Command = {
  summary: 'write a note on a referral',
  help,
  run: async (args, context) => {
    const options = connectionOptions;
    const { values, positionals } = strictly(() => parseArgs({ args, options, allowPositionals: true }));
    const [id, text, ...others] = positionals;
    if (text === undefined || others.length > 0)
      throw new Failure('name the referral, and one text in quotes');
    const path = pathOf(id);
    const api = await connect(values, context);
    const note = await api.call('POST', `${path}/notes`, noteSchema, { body: { text } });
    context.stdout.write(`noted at ${note.at}, as ${printable(note.by)}\n`);
    return 0;
  },
};
