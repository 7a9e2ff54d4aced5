import { parseArgs } from 'node:util';
import { examLevels, examResults, waiverGrounds } from '@hammerhead/contracts';
import type { Command } from '../../context.js';
import { Failure } from '../../failure.js';
import { actOnCargo, cargoHelp, cargoOptions, referralAndAction } from '../../holds/act-on-cargo.js';
import { strictly } from '../../options.js';

const help = `hammerhead referrals exam REFERRAL start|record|waive --level LEVEL [options]

Begins an exam of a referral's cargo, records what it found, or decides that it does not take place. Cargo is examined
while it is held, its documents anytime. Who asked for the hold does not waive an exam.

  hammerhead referrals exam 01a3f6a0-8d02-7e10-a5d4-4c1f0e7b2a90 record --level nii --findings 'two dense shapes'

  --level LEVEL    ${examLevels.join(', ')}
  --findings TEXT  with record: what was found, or that nothing was
  --result WORD    with record: ${examResults.join(', ')}
  --ground WORD    with waive: ${waiverGrounds.join(', ')}
${cargoHelp}
Exit code: 0 done, 1 refused.
`;

const options = {
  ...cargoOptions,
  level: { type: 'string' },
  findings: { type: 'string' },
  result: { type: 'string' },
  ground: { type: 'string' },
} as const;

export const referralsExam: Command = {
  summary: 'start, record or waive an exam of cargo',
  help,
  run: async (args, context) => {
    const { values, positionals } = strictly(() => parseArgs({ args, options, allowPositionals: true }));
    const { referral, action } = referralAndAction(positionals, ['start', 'record', 'waive']);
    const { level, findings, result, ground } = values;
    if (level === undefined) throw new Failure(`say how thorough: --level ${examLevels.join('|')}`);
    await actOnCargo('exam', referral, { action, level, findings, result, ground }, values, context);
    return 0;
  },
};
