import { parseArgs } from 'node:util';
import { releaseSchema } from '@hammerhead/contracts';
import type { Command } from '../../context.js';
import { strictly } from '../../options.js';
import { connectionOptions, supervisor } from '../../partners/connection.js';
import { named, reasonGiven } from '../../partners/named.js';
import { releaseText } from '../../partners/release-text.js';

const help = `hammerhead release withdraw RELEASE --reason TEXT [options]

Withdraws a release: from this moment on it can no longer be read. What was read before was read: release show tells by whom.

  --agency AGENCY        from this recipient alone (from all)
  --reason TEXT          why; kept, with who you are. No recipient is told
${supervisor.connectionHelp}
Exit code: 0 done, 1 refused.
`;

const options = {
  ...connectionOptions,
  agency: { type: 'string' },
  reason: { type: 'string' },
} as const;

export const releaseWithdraw: Command = {
  summary: 'take a release back',
  help,
  run: async (args, context) => {
    const { values, positionals } = strictly(() => parseArgs({ args, options, allowPositionals: true }));
    const { id } = named(positionals, 'release', 'release');
    const query = new URLSearchParams({ reason: reasonGiven(values.reason) });
    if (values.agency !== undefined) query.set('agency', values.agency);
    const api = await supervisor.connect(values, context);
    const { shipmentId } = await api.call('GET', `/v1/released/${id}`, releaseSchema);
    const path = `/v1/shipments/${shipmentId}/releases/${id}?${query.toString()}`;
    const left = await api.call('DELETE', path, releaseSchema);
    context.stdout.write(values.json ? `${JSON.stringify(left)}\n` : releaseText(left));
    return 0;
  },
};
