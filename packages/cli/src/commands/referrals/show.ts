import { parseArgs } from 'node:util';
import { referralSchema, timelineSchema } from '@hammerhead/contracts';
import type { Command } from '../../context.js';
import { Failure } from '../../failure.js';
import { strictly } from '../../options.js';
import { connect, connectionHelp, connectionOptions, pathOf } from '../../referrals/connection.js';
import { printable } from '../../terminal/format.js';

const help = `hammerhead referrals show ID [options]

Shows one referral: why it is here, what happened to it, and what you may do with it.

${connectionHelp}

Exit code: 0 done, 1 failed.
`;

const shownSchema = referralSchema.pick({
  bill: true,
  tier: true,
  status: true,
  assignee: true,
  version: true,
  headline: true,
  actions: true,
});

export const referralsShow: Command = {
  summary: 'show a referral, what happened to it, and what you may do',
  help,
  run: async (args, context) => {
    const options = connectionOptions;
    const { values, positionals } = strictly(() => parseArgs({ args, options, allowPositionals: true }));
    if (positionals.length > 1) throw new Failure('name one referral');
    const path = pathOf(positionals[0]);
    const api = await connect(values, context);
    const { bill, tier, status, assignee, version, headline, actions } = await api.call(
      'GET',
      path,
      shownSchema,
    );
    const timeline = await api.call('GET', `${path}/timeline?limit=200`, timelineSchema);
    const lines = [
      `bill ${bill}, tier ${tier ?? 'none'}, ${status}, ${assignee ?? 'assigned to nobody'}, version ${version}`,
      headline,
      '',
      ...timeline.items.map(({ at, sentence }) => `${at}  ${sentence}`),
      ...(timeline.nextCursor === null ? [] : ['there is more']),
      '',
      ...actions.map(({ verb, body, levels, needs, brings, blocked }) =>
        [
          [verb, ...Object.values(body), levels.join('|')].join(' ').trim(),
          needs.length === 0 ? '' : ` (needs ${needs.join(', ')})`,
          blocked === undefined ? `: ${brings}` : `: not now, ${blocked}`,
        ].join(''),
      ),
    ];
    context.stdout.write(lines.map((line) => `${printable(line)}\n`).join(''));
    return 0;
  },
};
