import { parseArgs } from 'node:util';
import { partnerReleaseSchema } from '@hammerhead/contracts';
import type { Command } from '../../context.js';
import { strictly } from '../../options.js';
import { connectionOptions, partner } from '../../partners/connection.js';
import { named } from '../../partners/named.js';
import { partnerReleaseText } from '../../partners/partner-release-text.js';

const help = `hammerhead inbox show RELEASE [options]

Shows what you are told and asked about one shipment, and what was said about it. That you read it is recorded.

${partner.connectionHelp}
Exit code: 0 done, 1 failed.
`;

export const inboxShow: Command = {
  summary: 'of a partner: show one release',
  help,
  run: async (args, context) => {
    const options = connectionOptions;
    const { values, positionals } = strictly(() => parseArgs({ args, options, allowPositionals: true }));
    const { id } = named(positionals, 'release', 'inbox');
    const api = await partner.connect(values, context);
    const one = await api.call('GET', `/v1/releases/${id}`, partnerReleaseSchema);
    context.stdout.write(values.json ? `${JSON.stringify(one)}\n` : partnerReleaseText(one));
    return 0;
  },
};
