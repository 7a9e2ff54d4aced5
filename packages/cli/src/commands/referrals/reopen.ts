import { parseArgs } from 'node:util';
import { transitionSchema } from '@hammerhead/contracts';
import type { Command } from '../../context.js';
import { Failure } from '../../failure.js';
import { strictly } from '../../options.js';
import { connect, connectionHelp, connectionOptions, pathOf } from '../../referrals/connection.js';
import { seenVersion, versionHelp, versionOption } from '../../referrals/seen.js';

const help = `hammerhead referrals reopen ID --reason TEXT [options]

Takes back how a referral ended.

  --reason TEXT          why; kept, with who you are
${versionHelp}${connectionHelp}

Exit code: 0 done, 1 refused.
`;

const options = { ...connectionOptions, ...versionOption, reason: { type: 'string' } } as const;

export const referralsReopen: Command = {
  summary: 'take back how a referral ended',
  help,
  run: async (args, context) => {
    const { values, positionals } = strictly(() => parseArgs({ args, options, allowPositionals: true }));
    const { reason } = values;
    if (positionals.length > 1 || reason === undefined) throw new Failure('name one referral, and --reason');
    const path = pathOf(positionals[0]);
    const api = await connect(values, context);
    const ifMatch = await seenVersion(api, path, values.version);
    const body = { reason };
    const done = await api.call('POST', `${path}/reopen`, transitionSchema, { body, ifMatch });
    context.stdout.write(`${done.status}${await api.actor()}\n`);
    return 0;
  },
};
