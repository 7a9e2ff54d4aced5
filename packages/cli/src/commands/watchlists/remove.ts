import { parseArgs } from 'node:util';
import { watchlistChangeSchema } from '@hammerhead/contracts';
import type { Command } from '../../context.js';
import { strictly } from '../../options.js';
import { reportChange } from '../../watchlists/change-report.js';
import { connect, connectionHelp, connectionOptions } from '../../watchlists/connection.js';
import { entryPath, seenEntry } from '../../watchlists/seen-entry.js';

const help = `hammerhead watchlists remove LIST ENTRY [options]

Removes one entry from a list, by its id: from the next version on it makes no hit any more, and earlier versions still
show it. To let it run out on a day instead: hammerhead watchlists change LIST ENTRY --expires DAY.

  --reason TEXT          why; kept with the decision
${connectionHelp}

Exit code: 0 removed, 1 not removed.
`;

const options = { ...connectionOptions, reason: { type: 'string' } } as const;

export const watchlistsRemove: Command = {
  summary: 'remove an entry from a watchlist',
  help,
  run: async (args, context) => {
    const { values, positionals } = strictly(() => parseArgs({ args, options, allowPositionals: true }));
    const path = entryPath(positionals);
    const api = await connect(values, context);
    const ifMatch = await seenEntry(api, path);
    const reason = values.reason === undefined ? '' : `?reason=${encodeURIComponent(values.reason)}`;
    const change = await api.call('DELETE', `${path}${reason}`, watchlistChangeSchema, { ifMatch });
    return reportChange(change, 'removed', context);
  },
};
