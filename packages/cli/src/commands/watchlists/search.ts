import { parseArgs } from 'node:util';
import { watchlistMatchesSchema } from '@hammerhead/contracts';
import { leastAlike } from '@hammerhead/screening';
import type { Command } from '../../context.js';
import { connectAs, connectionOptions } from '../../connection.js';
import { Failure } from '../../failure.js';
import { strictly } from '../../options.js';
import { printable } from '../../terminal/format.js';

const help = `hammerhead watchlists search NAME [options]

Finds a name, or a part of one, on all lists in force, however it is spelt: first the names that hold the very words, then
those with words that begin so or are like them. What scoring would take for alike comes with its likeness and why;
a surname alone is no match there: part.

  --country CODE   country of the party, such as JM
  --at-least LIKENESS
                   leaves out who is less alike, 0.5 to 1
  --limit COUNT    most matches, 1 to 100 (20)
  --to URL         the referral API (http://127.0.0.1:3002)
  --token TOKEN    a supervisor's, investigator's, analyst's or auditor's token (HAMMERHEAD_TOKEN, else
                   credentials.json in HAMMERHEAD_DATA)

Exit code: 0 done, 1 failed.
`;

const options = {
  ...connectionOptions,
  country: { type: 'string' },
  'at-least': { type: 'string' },
  limit: { type: 'string' },
} as const;

export const watchlistsSearch: Command = {
  summary: 'find a name on the watchlists',
  help,
  run: async (args, context) => {
    const { stdout } = context;
    const { values, positionals } = strictly(() => parseArgs({ args, options, allowPositionals: true }));
    if (positionals.length === 0) throw new Failure('say which name');
    const query = new URLSearchParams({ name: positionals.join(' ') });
    if (values.country !== undefined) query.set('country', values.country);
    if (values['at-least'] !== undefined) query.set('atLeast', values['at-least']);
    if (values.limit !== undefined) query.set('limit', values.limit);
    const api = await connectAs('supervisor', values, context);
    const { items, nextCursor } = await api.call(
      'GET',
      `/v1/watchlists/search?${query.toString()}`,
      watchlistMatchesSchema,
    );
    if (items.length === 0) stdout.write('nobody by that name\n');
    for (const { likeness, watchlist, listed, because, entry } of items) {
      const about = [
        entry.kind,
        entry.countries.join(' '),
        entry.datesOfBirth.length > 0 && `born ${entry.datesOfBirth.join(', ')}`,
        entry.expiresAt && `until ${entry.expiresAt}`,
      ];
      stdout.write(
        printable(
          `${likeness < leastAlike ? 'part' : likeness.toFixed(2)}  ${listed}  (${watchlist} ${entry.id}${about.map((part) => (part ? `, ${part}` : '')).join('')})`,
        ) + '\n',
      );
      stdout.write(`      ${printable(because.join('; '))}\n`);
      if (entry.handling !== null) stdout.write(`      ${printable(entry.handling)}\n`);
    }
    if (nextCursor !== null) stdout.write('there are more: say more of the name, or --limit 100\n');
    return 0;
  },
};
