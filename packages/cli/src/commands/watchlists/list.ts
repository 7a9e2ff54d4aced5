import { parseArgs } from 'node:util';
import { watchlistPageSchema } from '@hammerhead/contracts';
import type { Command } from '../../context.js';
import { connectAs, connectionOptions } from '../../connection.js';
import { Failure } from '../../failure.js';
import { strictly } from '../../options.js';
import { itemsOf } from '../../pages.js';
import { printable, table } from '../../terminal/format.js';

const help = `hammerhead watchlists list [options]

Shows the lists that shipments are compared with, each with its version and from when on it is stale.

  --to URL       the referral API (http://127.0.0.1:3002)
  --token TOKEN  a supervisor's, investigator's, analyst's or auditor's token (HAMMERHEAD_TOKEN, else
                 credentials.json in HAMMERHEAD_DATA)

Exit code: 0 done, 1 failed.
`;

export const watchlistsList: Command = {
  summary: 'show the watchlists',
  help,
  run: async (args, context) => {
    const { stdout } = context;
    const { values, positionals } = strictly(() =>
      parseArgs({ args, options: connectionOptions, allowPositionals: true }),
    );
    if (positionals.length > 0) throw new Failure(`what is ${positionals[0]}?`);
    const api = await connectAs('supervisor', values, context);
    const query = new URLSearchParams({ limit: '200' });
    const lists = await itemsOf(api, '/v1/watchlists', query, watchlistPageSchema);
    if (lists.length === 0) {
      stdout.write('no lists: shipments are compared with none\n');
      return 0;
    }
    const rows = lists.map(({ name, status, latest, publishedAt, staleFrom }) => [
      printable(name),
      status,
      latest.version,
      latest.entries,
      publishedAt ?? '',
      staleFrom ?? 'never',
    ]);
    stdout.write(table([['name', 'status', 'version', 'entries', 'published', 'stale from'], ...rows]));
    return 0;
  },
};
