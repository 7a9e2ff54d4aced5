import { parseArgs } from 'node:util';
import type { Command } from '../../context.js';
import { Failure } from '../../failure.js';
import { strictly } from '../../options.js';
import { changeAgreement } from '../../partners/change-agreement.js';
import { connectionOptions, supervisor } from '../../partners/connection.js';
import { reasonGiven } from '../../partners/named.js';

const help = `hammerhead agreements suspend AGREEMENT --reason TEXT [options]

Suspends an agreement: from this moment on its agency reads nothing that was released under it. The agency is not told why.
With --breach, all agreements of the agency are suspended, and none is made or resumed until somebody else settles that (19
CFR 103.33(b)(2)): \`hammerhead agreements settle\`.

  --reason TEXT          why; kept, with who you are
  --breach               the agency violated an assurance; needs --yes
  --yes                  that is meant so
${supervisor.connectionHelp}
Exit code: 0 done, 1 refused.
`;

const options = {
  ...connectionOptions,
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
    const body = { reason: reasonGiven(values.reason), ...(values.breach && { breach: true }) };
    await changeAgreement('suspend', positionals, body, values, context);
    return 0;
  },
};
