import { parseArgs } from 'node:util';
import type { Command } from '../../context.js';
import { strictly } from '../../options.js';
import { changeAgreement } from '../../partners/change-agreement.js';
import { connectionOptions, supervisor } from '../../partners/connection.js';
import { reasonGiven } from '../../partners/named.js';
import { versionHelp, versionOption } from '../../referrals/seen.js';

const help = `hammerhead agreements resume AGREEMENT --reason TEXT [options]

Puts a suspended agreement in force again: its agency reads what was released to it under it. Where the agency violated an
assurance, that is settled first (\`hammerhead agreements settle\`).

  --reason TEXT          why; kept, with who you are
${versionHelp}${supervisor.connectionHelp}
Exit code: 0 done, 1 refused.
`;

const options = { ...connectionOptions, ...versionOption, reason: { type: 'string' } } as const;

export const agreementsResume: Command = {
  summary: 'put a suspended agreement in force again',
  help,
  run: async (args, context) => {
    const { values, positionals } = strictly(() => parseArgs({ args, options, allowPositionals: true }));
    await changeAgreement('resume', positionals, { reason: reasonGiven(values.reason) }, values, context);
    return 0;
  },
};
