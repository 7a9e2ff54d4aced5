import { parseArgs } from 'node:util';
import { clearedSchema, mostCleared, referralSchema } from '@hammerhead/contracts';
import type { Command } from '../../context.js';
import { Failure } from '../../failure.js';
import { strictly } from '../../options.js';
import { connect, connectionHelp, connectionOptions, pathOf } from '../../referrals/connection.js';
import { count } from '../../terminal/format.js';

const help = `hammerhead referrals clear ID... --reason TEXT [options]

Closes referrals as no_contraband, each as it stands now.

  --reason TEXT          why; kept with each
${connectionHelp}

Exit code: 0 all are closed, 2 some are not, which is told, 1 failed.
`;

const options = { ...connectionOptions, reason: { type: 'string' } } as const;
const seenSchema = referralSchema.pick({ id: true, version: true });

export const referralsClear: Command = {
  summary: 'close referrals in which there is nothing',
  help,
  run: async (args, context) => {
    const { values, positionals: ids } = strictly(() => parseArgs({ args, options, allowPositionals: true }));
    const { reason } = values;
    if (ids.length === 0 || ids.length > mostCleared || reason === undefined)
      throw new Failure(`name 1 to ${mostCleared} referrals, and --reason`);
    const api = await connect(values, context);
    const items: { id: string; version: number }[] = [];
    for (const id of ids) items.push(await api.call('GET', pathOf(id), seenSchema));
    const body = { items, reason };
    const told = await api.call('POST', '/v1/referrals/clear', clearedSchema, { body });
    for (const [outcome, list] of Object.entries(told))
      if (outcome !== 'cleared') for (const id of list) context.stderr.write(`${id}: ${outcome}\n`);
    context.stdout.write(
      `${count(told.cleared.length)} of ${count(ids.length)} cleared${await api.actor()}\n`,
    );
    return told.cleared.length === ids.length ? 0 : 2;
  },
};
