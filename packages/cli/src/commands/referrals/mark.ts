import { parseArgs } from 'node:util';
import { markedReferralSchema } from '@hammerhead/contracts';
import type { Command } from '../../context.js';
import { Failure } from '../../failure.js';
import { strictly } from '../../options.js';
import { markHelp, markOptions, marksOf } from '../../partners/marks.js';
import { connect, connectionHelp, connectionOptions, pathOf } from '../../referrals/connection.js';
import { seenVersion, versionHelp, versionOption } from '../../referrals/seen.js';
import { printable } from '../../terminal/format.js';

const help = `hammerhead referrals mark ID [options]

Marks a referral, in place of the marks that it had; without any mark, takes them away. Supervisors mark: --as supervisor.

${markHelp}${versionHelp}${connectionHelp}
Exit code: 0 done, 1 refused.
`;

const options = {
  ...connectionOptions,
  ...versionOption,
  ...markOptions,
} as const;

export const referralsMark: Command = {
  summary: 'mark a referral: CUI, TLP 2.0, REL TO',
  help,
  run: async (args, context) => {
    const { values, positionals } = strictly(() => parseArgs({ args, options, allowPositionals: true }));
    if (positionals.length > 1) throw new Failure('name one referral');
    const path = pathOf(positionals[0]);
    const api = await connect(values, context);
    const ifMatch = await seenVersion(api, path, values.version);
    const body = marksOf(values);
    const done = await api.call('PUT', `${path}/marks`, markedReferralSchema, { body, ifMatch });
    const marks = done.banner === null ? 'marked with nothing' : `marked ${printable(done.banner)}`;
    context.stdout.write(`${marks}, version ${done.version}${await api.actor()}\n`);
    return 0;
  },
};
