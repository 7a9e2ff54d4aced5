import { parseArgs } from 'node:util';
import type { Command } from '../../context.js';
import { Failure } from '../../failure.js';
import { strictly } from '../../options.js';
import { changeAgreement } from '../../partners/change-agreement.js';
import { connectionOptions, supervisor } from '../../partners/connection.js';
import { reasonGiven } from '../../partners/named.js';
import { versionHelp, versionOption } from '../../referrals/seen.js';

const help = `hammerhead agreements end AGREEMENT --reason TEXT --yes [options]

Ends an agreement, for good: its agency reads nothing more that was released under it. Where it may be resumed, suspend it.

  --reason TEXT          why; kept, with who you are
  --yes                  that is meant so: an ended agreement is not resumed
${versionHelp}${supervisor.connectionHelp}
Exit code: 0 done, 1 refused.
`;

const options = {
  ...connectionOptions,
  ...versionOption,
  reason: { type: 'string' },
  yes: { type: 'boolean', default: false },
} as const;

export const agreementsEnd: Command = {
  summary: 'end an agreement for good',
  help,
  run: async (args, context) => {
    const { values, positionals } = strictly(() => parseArgs({ args, options, allowPositionals: true }));
    if (!values.yes) throw new Failure('an ended agreement is not resumed: add --yes, or suspend it');
    await changeAgreement('end', positionals, { reason: reasonGiven(values.reason) }, values, context);
    return 0;
  },
};
