import { parseArgs } from 'node:util';
import { watchlistChangeSchema } from '@hammerhead/contracts';
import type { Command } from '../../context.js';
import { strictly } from '../../options.js';
import { reportChange } from '../../watchlists/change-report.js';
import { connect, connectionHelp, connectionOptions } from '../../watchlists/connection.js';
import { entryPath, seenEntry } from '../../watchlists/seen-entry.js';
import { entryHelp, entryOf, entryOptions } from '../../watchlists/entry-options.js';

const help = `hammerhead watchlists change LIST ENTRY [options]

Changes one entry of a list, by its id. What no option says stays as it is; an option that may be repeated replaces all
that the entry had of it. Refused where a colleague changes the entry at the same moment: look at it, and try again.

  hammerhead watchlists change hsi-lookouts L-2026-014 --phone +18765550188 --phone +18765550190
  hammerhead watchlists change hsi-lookouts L-2026-014 --expires 2027-01-01

${entryHelp}  --clear FIELD          take away all of a field, such as phones, expiresAt or remarks; may be repeated
  --reason TEXT          why; kept with the decision
${connectionHelp}

Exit code: 0 changed (or it said so already); 2 changed, and something of it can be found on no shipment, which is
told; 1 not changed.
`;

const options = {
  ...entryOptions,
  ...connectionOptions,
  clear: { type: 'string', multiple: true },
  reason: { type: 'string' },
} as const;

export const watchlistsChange: Command = {
  summary: 'change an entry of a watchlist, or end it on a day',
  help,
  run: async (args, context) => {
    const { values, positionals } = strictly(() => parseArgs({ args, options, allowPositionals: true }));
    const path = entryPath(positionals);
    const cleared = Object.fromEntries((values.clear ?? []).map((field) => [field, null]));
    const { reason } = values;
    const body = { ...entryOf(values), ...cleared, ...(reason === undefined ? {} : { reason }) };
    const api = await connect(values, context);
    const ifMatch = await seenEntry(api, path);
    const change = await api.call('PATCH', path, watchlistChangeSchema, { body, ifMatch });
    return reportChange(change, 'changed', context);
  },
};
