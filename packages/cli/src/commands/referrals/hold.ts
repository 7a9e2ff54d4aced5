import { parseArgs } from 'node:util';
import { waiverGrounds } from '@hammerhead/contracts';
import type { Command } from '../../context.js';
import { Failure } from '../../failure.js';
import { actOnCargo, cargoHelp, cargoOptions, referralAndAction } from '../../holds/act-on-cargo.js';
import { strictly } from '../../options.js';

const help = `hammerhead referrals hold REFERRAL request|place|lift --reason TEXT [options]

Asks that the cargo of a referral be held, holds it (its feed hears at once that the bill must not be loaded, and never
why), or lets it go. Cargo that was not examined since it was held is let go on a ground, by somebody other than who asked
for the hold. A request that nobody has granted yet is withdrawn by lift: by who asked, the assignee, or who places
holds.

  hammerhead referrals hold 01a3f6a0-8d02-7e10-a5d4-4c1f0e7b2a90 place --reason 'slides declared as car parts'

  --reason TEXT  why; kept, with who you are
  --ground WORD  with lift: ${waiverGrounds.join(', ')}
${cargoHelp}
Exit code: 0 done, 1 refused.
`;

const options = { ...cargoOptions, reason: { type: 'string' }, ground: { type: 'string' } } as const;

export const referralsHold: Command = {
  summary: 'request, place or lift a hold on cargo',
  help,
  run: async (args, context) => {
    const { values, positionals } = strictly(() => parseArgs({ args, options, allowPositionals: true }));
    const { referral, action } = referralAndAction(positionals, ['request', 'place', 'lift']);
    const { reason, ground } = values;
    if (reason === undefined) throw new Failure('say why: --reason TEXT');
    await actOnCargo('hold', referral, { action, reason, ground }, values, context);
    return 0;
  },
};
