import { parseArgs } from 'node:util';
import { dispositions, transitionSchema, waiverGrounds } from '@hammerhead/contracts';
import type { Command } from '../../context.js';
import { Failure } from '../../failure.js';
import { strictly, wholeNumber } from '../../options.js';
import { connect, connectionHelp, connectionOptions, pathOf } from '../../referrals/connection.js';
import { seenVersion, versionHelp, versionOption } from '../../referrals/seen.js';

const help = `hammerhead referrals dispose ID DISPOSITION [options]

Closes a referral with what came of it: ${dispositions.slice(0, 4).join(', ')},
${dispositions.slice(4, 9).join(', ')},
${dispositions.slice(9).join(', ')}.

  --reason TEXT          why, or what was done and found
  --ground GROUND        why nobody looked: ${waiverGrounds.join(', ')}
  --what TEXT            what was seized, without a number
  --count NUMBER         how many of it
${versionHelp}${connectionHelp}

Exit code: 0 done, 1 refused.
`;

const options = {
  ...connectionOptions,
  ...versionOption,
  reason: { type: 'string' },
  ground: { type: 'string' },
  what: { type: 'string' },
  count: { type: 'string' },
} as const;

export const referralsDispose: Command = {
  summary: 'close a referral with what came of it',
  help,
  run: async (args, context) => {
    const { values, positionals } = strictly(() => parseArgs({ args, options, allowPositionals: true }));
    const [id, disposition, ...others] = positionals;
    if (disposition === undefined || others.length > 0)
      throw new Failure('name the referral, and how it ended');
    const { reason, ground, what, count } = values;
    if ((what === undefined) !== (count === undefined)) throw new Failure('say both --what and --count');
    const path = pathOf(id);
    const api = await connect(values, context);
    const ifMatch = await seenVersion(api, path, values.version);
    const seizure =
      what === undefined || count === undefined ? undefined : { what, count: wholeNumber('--count', count) };
    const body = { disposition, reason, ground, seizure };
    const done = await api.call('POST', `${path}/disposition`, transitionSchema, { body, ifMatch });
    context.stdout.write(
      `${done.status}${done.disposition === null ? '' : ` as ${done.disposition}`}${await api.actor()}\n`,
    );
    if (done.hint !== null) context.stderr.write(`${done.hint}\n`);
    return 0;
  },
};
