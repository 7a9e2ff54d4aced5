import { parseArgs } from 'node:util';
import { retentionRunPageSchema, retentionRunSchema } from '@hammerhead/contracts';
import type { Command } from '../../context.js';
import { Failure } from '../../failure.js';
import { strictly } from '../../options.js';
import { connect, connectionHelp, connectionOptions } from '../../retention/connection.js';
import { runText } from '../../retention/follow.js';

const help = `hammerhead retention runs [options]
hammerhead retention runs cancel RUN [options]

Lists the last runs of retention, or cancels the one that is under way after its batch: what it had deleted stays
deleted.

${connectionHelp}

Exit code: 0 done, 1 failed.
`;

export const retentionRuns: Command = {
  summary: 'list runs of retention, or cancel one',
  help,
  run: async (args, context) => {
    const { values, positionals } = strictly(() =>
      parseArgs({ args, options: connectionOptions, allowPositionals: true }),
    );
    const [verb = 'list', id, ...others] = positionals;
    const cancels = verb === 'cancel' && id !== undefined && others.length === 0;
    if (!cancels && !(verb === 'list' && id === undefined)) throw new Failure('say list, or cancel RUN');
    const api = await connect(values, context);
    if (cancels) {
      const run = await api.call(
        'DELETE',
        `/v1/retention/runs/${encodeURIComponent(id)}`,
        retentionRunSchema,
      );
      context.stdout.write(runText(run));
      return 0;
    }
    const { items } = await api.call('GET', '/v1/retention/runs?limit=20', retentionRunPageSchema);
    context.stdout.write(items.length === 0 ? 'nothing was ever deleted\n' : items.map(runText).join(''));
    return 0;
  },
};
