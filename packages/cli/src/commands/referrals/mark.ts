import { parseArgs } from 'node:util';
import { markedReferralSchema } from '@hammerhead/contracts';
import type { Command } from '../../context.js';
import { Failure } from '../../failure.js';
import { strictly } from '../../options.js';
import { connect, connectionHelp, connectionOptions, pathOf } from '../../referrals/connection.js';
import { seenVersion, versionHelp, versionOption } from '../../referrals/seen.js';
import { printable } from '../../terminal/format.js';

const help = `hammerhead referrals mark ID [options]

Marks a referral, in place of the marks that it had; without any mark, takes them away. Supervisors mark: --as supervisor.

  --tlp COLOR            CLEAR, GREEN or AMBER (TLP 2.0)
  --cui CATEGORY         a category of CUI, such as LES; may be repeated
  --dissemination WORD   a limit of dissemination; may be repeated
  --rel-to COUNTRY       a country that it may be released to (USA is needed); may be repeated
${versionHelp}${connectionHelp}
Exit code: 0 done, 1 refused.
`;

const options = {
  ...connectionOptions,
  ...versionOption,
  tlp: { type: 'string' },
  cui: { type: 'string', multiple: true },
  dissemination: { type: 'string', multiple: true },
  'rel-to': { type: 'string', multiple: true },
} as const;

export const referralsMark: Command = {
  summary: 'mark a referral: CUI, TLP 2.0, REL TO',
  help,
  run: async (args, context) => {
    const { values, positionals } = strictly(() => parseArgs({ args, options, allowPositionals: true }));
    if (positionals.length > 1) throw new Failure('name one referral');
    const path = pathOf(positionals[0]);
    const { tlp, cui, dissemination, 'rel-to': relTo } = values;
    const api = await connect(values, context);
    const ifMatch = await seenVersion(api, path, values.version);
    const body = { tlp, cui, dissemination, relTo };
    const done = await api.call('PUT', `${path}/marks`, markedReferralSchema, { body, ifMatch });
    const marks = done.banner === null ? 'marked with nothing' : `marked ${printable(done.banner)}`;
    context.stdout.write(`${marks}, version ${done.version}${await api.actor()}\n`);
    return 0;
  },
};
