import { parseArgs } from 'node:util';
import { watchlistEntryPageSchema, watchlistEntrySchema, watchlistSchema } from '@hammerhead/contracts';
import type { Command } from '../../context.js';
import { Failure } from '../../failure.js';
import { strictly, wholeNumber } from '../../options.js';
import { count, printable } from '../../terminal/format.js';
import { linesOf } from '../../watchlists/change-report.js';
import { connect, connectionHelp, connectionOptions, listPath } from '../../watchlists/connection.js';

const help = `hammerhead watchlists show LIST [ENTRY] [options]

Shows one list with its entries, or one entry of it, by its id.

  --limit COUNT          most entries, 1 to 200 (50)
${connectionHelp}

Exit code: 0 done, 1 failed.
`;

const options = { ...connectionOptions, limit: { type: 'string' } } as const;

export const watchlistsShow: Command = {
  summary: 'show a watchlist, or one entry of it',
  help,
  run: async (args, context) => {
    const { values, positionals } = strictly(() => parseArgs({ args, options, allowPositionals: true }));
    const [list, entry, ...others] = positionals;
    if (list === undefined || others.length > 0)
      throw new Failure('name one list, and an entry of it if you like');
    const { stdout } = context;
    const limit = wholeNumber('--limit', values.limit ?? '50');
    const api = await connect(values, context);
    const show = (one: Parameters<typeof linesOf>[0]): void =>
      void stdout.write([one.id, ...linesOf(one)].map(printable).join('\n') + '\n');
    if (entry !== undefined) {
      show(await api.call('GET', listPath(list, entry), watchlistEntrySchema));
      return 0;
    }
    const { name, status, latest, staleFrom } = await api.call('GET', listPath(list), watchlistSchema);
    const stale = staleFrom === null ? '' : `, stale from ${staleFrom} on`;
    stdout.write(
      printable(
        `${name}: ${status}, version ${latest.version} with ${count(latest.entries)} entries, ` +
          `by ${latest.createdBy} at ${latest.createdAt}${stale}`,
      ) + '\n',
    );
    const page = await api.call('GET', `${listPath(list)}/entries?limit=${limit}`, watchlistEntryPageSchema);
    for (const one of page.items) show(one);
    if (page.nextCursor !== null) stdout.write('there are more: hammerhead watchlists search finds one\n');
    return 0;
  },
};
