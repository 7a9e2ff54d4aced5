import { parseArgs } from 'node:util';
import type { Command } from '../../context.js';
import { Failure } from '../../failure.js';
import { strictly } from '../../options.js';
import { changeAgreement } from '../../partners/change-agreement.js';
import { connectionOptions, supervisor } from '../../partners/connection.js';
import { versionHelp, versionOption } from '../../referrals/seen.js';

const help = `hammerhead agreements suspend AGREEMENT --reason TEXT [options]

Suspends an agreement: from this moment on its agency reads nothing that was released under it. The agency is not told why.
With --breach, all agreements of the agency are suspended, and none is made with it until that is settled (19 CFR
103.33(b)(2)); \`hammerhead agreements resume\` settles it.

  --reason TEXT          why; kept, with who you are
  --breach               the agency violated an assurance; needs --yes
  --yes                  that is meant so
${versionHelp}${supervisor.connectionHelp}
Exit code: 0 done, 1 refused.
`;

const options = {
  ...connectionOptions,
  ...versionOption,
  reason: { type: 'string' },
  breach: { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
} as const;

export const agreementsSuspend: Command = {
  summary: 'stop everything under an agreement at once',
  help,
  run: async (args, context) => {
    const { values, positionals } = strictly(() => parseArgs({ args, options, allowPositionals: true }));
    if (values.breach && !values.yes)
      throw new Failure(
        'a breach suspends all agreements of the agency and keeps new ones from being made: add --yes, or leave out --breach',
      );
    await changeAgreement('suspend', positionals, values, values.breach ? { breach: true } : {}, context);
    return 0;
  },
};
