import { parseArgs } from 'node:util';
import { timelineSchema } from '@hammerhead/contracts';
import type { Command } from '../../context.js';
import { Failure } from '../../failure.js';
import { strictly } from '../../options.js';
import { connect, connectionHelp, connectionOptions, pathOf } from '../../referrals/connection.js';
import { linesOf, shownSchema } from '../../referrals/shown.js';

const help = `hammerhead referrals show ID [options]

Shows one referral: its cargo, why it is here, what happened to it, what people wrote, and what you may do with it.

${connectionHelp}

Exit code: 0 done, 1 failed.
`;

export const referralsShow: Command = {
  summary: 'show a referral, what happened to it, and what you may do',
  help,
  run: async (args, context) => {
    const options = connectionOptions;
    const { values, positionals } = strictly(() => parseArgs({ args, options, allowPositionals: true }));
    if (positionals.length > 1) throw new Failure('name one referral');
    const path = pathOf(positionals[0]);
    const api = await connect(values, context);
    const shown = await api.call('GET', path, shownSchema);
    const timeline = await api.call('GET', `${path}/timeline?limit=200`, timelineSchema);
    context.stdout.write(linesOf(shown, timeline.items, timeline.nextCursor !== null));
    return 0;
  },
};
