import { parseArgs } from 'node:util';
import { breachFindingMeanings } from '@hammerhead/contracts';
import type { Command } from '../../context.js';
import { Failure } from '../../failure.js';
import { strictly } from '../../options.js';
import { changeAgreement } from '../../partners/change-agreement.js';
import { connectionOptions, supervisor } from '../../partners/connection.js';
import { reasonGiven } from '../../partners/named.js';
import { versionHelp, versionOption } from '../../referrals/seen.js';

const findings = Object.entries(breachFindingMeanings)
  .map(([finding, meaning]) => `  ${finding.padEnd(18)} ${meaning[0]?.toLowerCase()}${meaning.slice(1)}`)
  .join('\n');

const help = `hammerhead agreements settle AGREEMENT --finding FINDING --reason TEXT [options]

Settles that the agency of an agreement violated an assurance, which somebody else recorded. What that suspended stays
suspended until each agreement is resumed. FINDING is one of:

${findings}

  --finding FINDING      one of the above
  --reason TEXT          why, and where that stands; kept, with who you are
${versionHelp}${supervisor.connectionHelp}
Exit code: 0 done, 1 refused.
`;

const options = {
  ...connectionOptions,
  ...versionOption,
  finding: { type: 'string' },
  reason: { type: 'string' },
} as const;

export const agreementsSettle: Command = {
  summary: 'settle that an agency violated an assurance',
  help,
  run: async (args, context) => {
    const { values, positionals } = strictly(() => parseArgs({ args, options, allowPositionals: true }));
    const { finding } = values;
    if (finding === undefined)
      throw new Failure(`say --finding: ${Object.keys(breachFindingMeanings).join(' or ')}`);
    const body = { finding, reason: reasonGiven(values.reason) };
    await changeAgreement('settle', positionals, body, values, context);
    return 0;
  },
};
