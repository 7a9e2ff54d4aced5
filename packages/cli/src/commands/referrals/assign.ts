import { parseArgs } from 'node:util';
import { assignedSchema } from '@hammerhead/contracts';
import type { Command } from '../../context.js';
import { Failure } from '../../failure.js';
import { strictly } from '../../options.js';
import { connect, connectionHelp, connectionOptions, pathOf } from '../../referrals/connection.js';
import { seenVersion, versionHelp, versionOption } from '../../referrals/seen.js';
import { printable } from '../../terminal/format.js';

const help = `hammerhead referrals assign ID SUBJECT [options]

Takes a referral (me), gives it back (nobody), or hands it to a colleague by their subject.

${versionHelp}${connectionHelp}

Exit code: 0 done, 1 refused.
`;

const options = { ...connectionOptions, ...versionOption } as const;

export const referralsAssign: Command = {
  summary: 'take a referral, give it back, or hand it to a colleague',
  help,
  run: async (args, context) => {
    const { values, positionals } = strictly(() => parseArgs({ args, options, allowPositionals: true }));
    const [id, subject, ...others] = positionals;
    if (subject === undefined || others.length > 0)
      throw new Failure('name the referral, and me, nobody or a colleague');
    const path = pathOf(id);
    const api = await connect(values, context);
    const ifMatch = await seenVersion(api, path, values.version);
    const body = { assignee: subject === 'nobody' ? null : subject };
    const done = await api.call('POST', `${path}/assign`, assignedSchema, { body, ifMatch });
    context.stdout.write(
      `${done.status}, ${done.assignee === null ? 'assigned to nobody' : `assigned to ${printable(done.assignee)}`}${await api.actor()}\n`,
    );
    return 0;
  },
};
