import { parseArgs } from 'node:util';
import { retentionPlanSchema } from '@hammerhead/contracts';
import type { Command } from '../../context.js';
import { strictly } from '../../options.js';
import { connect, connectionHelp, connectionOptions } from '../../retention/connection.js';
import { planText } from '../../retention/plan-text.js';

const help = `hammerhead retention plan [options]

Says what retention would delete today: how much of which year, what keeps the rest although it is old enough,
and the name of the plan for \`hammerhead retention run\`. Deletes nothing.

  --json           the plan as the API answers it
${connectionHelp}

Exit code: 0 done, 1 failed. docs/retention.md tells more.
`;

const options = { ...connectionOptions, json: { type: 'boolean', default: false } } as const;

export const retentionPlan: Command = {
  summary: 'say what is old enough to be deleted, and what keeps the rest',
  help,
  run: async (args, context) => {
    const { values } = strictly(() => parseArgs({ args, options }));
    const api = await connect(values, context);
    const plan = await api.call('GET', '/v1/retention', retentionPlanSchema);
    context.stdout.write(values.json ? `${JSON.stringify(plan)}\n` : planText(plan));
    return 0;
  },
};
