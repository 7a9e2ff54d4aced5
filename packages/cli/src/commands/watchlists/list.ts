import { parseArgs } from 'node:util';
import { type Watchlist, watchlistPageSchema } from '@hammerhead/contracts';
import type { Command } from '../../context.js';
import { connectAs } from '../../connection.js';
import { Failure } from '../../failure.js';
import { strictly } from '../../options.js';
import { printable, table } from '../../terminal/format.js';

const help = `hammerhead watchlists list [options]

Shows the lists that shipments are compared with, each with its version and from when on it is stale.

  --to URL       the referral API (http://127.0.0.1:3002)
  --token TOKEN  a supervisor's, investigator's, analyst's or auditor's token (HAMMERHEAD_TOKEN, else
                 credentials.json in HAMMERHEAD_DATA)

Exit code: 0 done, 1 failed.
`;

const options = { to: { type: 'string' }, token: { type: 'string' } } as const;

export const watchlistsList: Command = {
  summary: 'show the watchlists',
  help,
  run: async (args, context) => {
    const { stdout } = context;
    const { values, positionals } = strictly(() => parseArgs({ args, options, allowPositionals: true }));
    if (positionals.length > 0) throw new Failure(`what is ${positionals[0]}?`);
    const api = await connectAs('supervisor', values, context);
    const lists: Watchlist[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const query: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const page = await api.call('GET', `/v1/watchlists?limit=200${query}`, watchlistPageSchema);
      lists.push(...page.items);
      cursor = page.nextCursor;
    }
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
