import { parseArgs } from 'node:util';
import { retentionRunSchema } from '@hammerhead/contracts';
import type { Command } from '../../context.js';
import { Failure } from '../../failure.js';
import { strictly } from '../../options.js';
import { connect, connectionHelp, connectionOptions } from '../../retention/connection.js';
import { follow, runText } from '../../retention/follow.js';

const help = `hammerhead retention run --plan PLAN --reason TEXT [options]
hammerhead retention run --follow RUN [options]

Deletes what a plan of \`hammerhead retention plan\` says, and shows how far that is. Refused, with what has changed,
where the plan is older than a day or something else would be deleted by now. The worker does it, batch by batch:
Ctrl-C ends the watching, not the run; --follow watches it again.

  --plan PLAN      as \`hammerhead retention plan\` names it; its first 8 characters are enough
  --reason TEXT    on what occasion; kept, with who you are
  --follow RUN     watch a run that was begun before
  --detach         do not watch
${connectionHelp}

Exit code: 0 done (or begun, with --detach), 1 refused, failed or canceled.
`;

const options = {
  ...connectionOptions,
  plan: { type: 'string' },
  reason: { type: 'string' },
  follow: { type: 'string' },
  detach: { type: 'boolean', default: false },
} as const;

export const retentionRun: Command = {
  summary: 'delete what a plan says',
  help,
  run: async (args, context) => {
    const { values } = strictly(() => parseArgs({ args, options }));
    const { plan, reason, follow: followed } = values;
    if (followed === undefined && (plan === undefined || reason === undefined))
      throw new Failure('give --plan, as `hammerhead retention plan` names it, and --reason');
    const api = await connect(values, context);
    const begun =
      followed === undefined
        ? await api.call('POST', '/v1/retention/runs', retentionRunSchema, { body: { plan, reason } })
        : await api.call('GET', `/v1/retention/runs/${encodeURIComponent(followed)}`, retentionRunSchema);
    if (followed === undefined) context.stderr.write(`run ${begun.id}\n`);
    const run = values.detach ? begun : await follow(api, begun, context);
    context.stdout.write(runText(run));
    return run.status === 'canceled' ? 1 : 0;
  },
};
