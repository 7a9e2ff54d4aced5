import { parseArgs } from 'node:util';
import { watchlistChangeSchema, watchlistEntrySchema } from '@hammerhead/contracts';
import type { Command } from '../context.js';
import { Failure } from '../failure.js';
import { strictly } from '../options.js';
import { reportChange } from '../watchlists/change-report.js';
import { connect, connectionHelp, connectionOptions, listPath } from '../watchlists/connection.js';

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
    const [list, entry, ...others] = positionals;
    if (list === undefined || entry === undefined || others.length > 0)
      throw new Failure('name the list and the id of the entry');
    const api = await connect(values, context);
    const { since } = await api.call('GET', listPath(list, entry), watchlistEntrySchema);
    const reason = values.reason === undefined ? '' : `?reason=${encodeURIComponent(values.reason)}`;
    const change = await api.call('DELETE', `${listPath(list, entry)}${reason}`, watchlistChangeSchema, {
      ifMatch: `"${since}"`,
    });
    return reportChange(change, 'removed', context);
  },
};
