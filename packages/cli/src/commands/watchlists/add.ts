import { parseArgs } from 'node:util';
import { watchlistChangeSchema, watchlistReceiptSchema } from '@hammerhead/contracts';
import { Refused } from '../../api.js';
import type { Command } from '../../context.js';
import { Failure } from '../../failure.js';
import { strictly } from '../../options.js';
import { reportChange } from '../../watchlists/change-report.js';
import { connect, connectionHelp, connectionOptions, listPath } from '../../watchlists/connection.js';
import { entryHelp, entryOf, entryOptions } from '../../watchlists/entry-options.js';
import { report } from '../../watchlists/receipt.js';

const help = `hammerhead watchlists add LIST [options]

Adds one entry to the list LIST. All other entries stay as they are, whoever else adds some at the same time.

  hammerhead watchlists add hsi-lookouts --name 'Devon Clarke' --country JM --phone +18765550188

  --id ID                the entry's id, unique within the list; its name, where it is left out
${entryHelp}  --reason TEXT          why; kept with the decision
  --new                  make the list, where there is none of this name
${connectionHelp}

Exit code: 0 added; 2 added, and something of it can be found on no shipment, which is told; 1 not added.
`;

const options = {
  ...entryOptions,
  ...connectionOptions,
  id: { type: 'string' },
  reason: { type: 'string' },
  new: { type: 'boolean' },
} as const;

export const watchlistsAdd: Command = {
  summary: 'add an entry to a watchlist',
  help,
  run: async (args, context) => {
    const { values, positionals } = strictly(() => parseArgs({ args, options, allowPositionals: true }));
    const [list, ...others] = positionals;
    if (list === undefined) throw new Failure('say to which list');
    if (others.length > 0)
      throw new Failure(
        `what is ${others[0]}? A name of several words stands in quotes: --name 'Devon Clarke'`,
      );
    const { id, reason } = values;
    const entry = { ...(id === undefined ? {} : { id }), ...entryOf(values) };
    const api = await connect(values, context);
    const body = { entries: [entry], ...(reason === undefined ? {} : { reason }) };
    try {
      const change = await api.call('POST', `${listPath(list)}/entries`, watchlistChangeSchema, { body });
      return reportChange(change, 'added', context);
    } catch (error) {
      if (!(error instanceof Refused) || error.status !== 404) throw error;
      if (values.new !== true)
        throw new Failure(
          `there is no list ${list}: --new makes it, hammerhead watchlists list shows those there are`,
        );
    }
    const made = await api.call('POST', '/v1/watchlists', watchlistReceiptSchema, {
      body: { name: list, entries: [entry] },
    });
    return report(made, 0, context) === 0 ? 0 : 2;
  },
};
