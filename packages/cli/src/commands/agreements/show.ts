import { parseArgs } from 'node:util';
import { agreementDetailSchema } from '@hammerhead/contracts';
import type { Command } from '../../context.js';
import { strictly } from '../../options.js';
import { agreementText } from '../../partners/agreement-text.js';
import { connectionOptions, supervisor } from '../../partners/connection.js';
import { named } from '../../partners/named.js';

const help = `hammerhead agreements show AGREEMENT [options]

Shows one agreement: ground, assurance, span, and whether it is in force.

${supervisor.connectionHelp}
Exit code: 0 done, 1 failed.
`;

export const agreementsShow: Command = {
  summary: 'show an agreement',
  help,
  run: async (args, context) => {
    const options = connectionOptions;
    const { values, positionals } = strictly(() => parseArgs({ args, options, allowPositionals: true }));
    const { id } = named(positionals, 'agreement', 'agreements');
    const api = await supervisor.connect(values, context);
    const one = await api.call('GET', `/v1/agreements/${id}`, agreementDetailSchema);
    context.stdout.write(values.json ? `${JSON.stringify(one)}\n` : agreementText(one));
    return 0;
  },
};
