import { parseArgs } from 'node:util';
import { releaseSchema } from '@hammerhead/contracts';
import type { Command } from '../../context.js';
import { strictly } from '../../options.js';
import { connectionOptions, supervisor } from '../../partners/connection.js';
import { named } from '../../partners/named.js';
import { releaseText } from '../../partners/release-text.js';

const help = `hammerhead release show RELEASE [options]

Shows one release: what its recipients were told, who of them read it, and what each said.

${supervisor.connectionHelp}
Exit code: 0 done, 1 failed.
`;

export const releaseShow: Command = {
  summary: 'show a release, and what its recipients said',
  help,
  run: async (args, context) => {
    const options = connectionOptions;
    const { values, positionals } = strictly(() => parseArgs({ args, options, allowPositionals: true }));
    const { id } = named(positionals, 'release', 'release');
    const api = await supervisor.connect(values, context);
    const one = await api.call('GET', `/v1/released/${id}`, releaseSchema);
    context.stdout.write(values.json ? `${JSON.stringify(one)}\n` : releaseText(one));
    return 0;
  },
};
