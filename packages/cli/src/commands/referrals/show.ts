import { parseArgs } from 'node:util';
import { referralSchema, timelineSchema } from '@hammerhead/contracts';
import { z } from 'zod';
import type { Command } from '../../context.js';
import { Failure } from '../../failure.js';
import { strictly } from '../../options.js';
import { connect, connectionHelp, connectionOptions, pathOf } from '../../referrals/connection.js';
import { linesOf } from '../../referrals/shown.js';

const help = `hammerhead referrals show ID [options]

Shows one referral: its cargo, why it is here, what happened to it, what people wrote, and what you may do with it.

${connectionHelp}

Exit code: 0 done, 1 failed.
`;

const shownSchema = referralSchema
  .pick({
    bill: true,
    tier: true,
    status: true,
    assignee: true,
    version: true,
    headline: true,
    shipper: true,
    consignee: true,
    goods: true,
    destination: true,
    portOfExport: true,
    portOfUnlading: true,
    mode: true,
    stoppableUntil: true,
    departureAt: true,
    respondBy: true,
    overdue: true,
    departed: true,
    banner: true,
    previous: true,
    actions: true,
  })
  .extend({
    assessment: z
      .object({
        rules: z.array(z.object({ id: z.string(), sentence: z.string().nullable(), points: z.number() })),
      })
      .nullable(),
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
    const shown = await api.call('GET', path, shownSchema);
    const timeline = await api.call('GET', `${path}/timeline?limit=200`, timelineSchema);
    context.stdout.write(linesOf(shown, timeline.items, timeline.nextCursor !== null));
    return 0;
  },
};
