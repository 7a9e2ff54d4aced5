import { parseArgs } from 'node:util';
import { holdPageSchema } from '@hammerhead/contracts';
import { Api } from '../api.js';
import { connectionOptions } from '../connection.js';
import type { Command } from '../context.js';
import { tokenFor } from '../credentials.js';
import { Failure } from '../failure.js';
import { addressOf, strictly } from '../options.js';
import { itemsOf } from '../pages.js';
import { printable, table } from '../terminal/format.js';

const help = `hammerhead holds [options]

Shows which bills of a feed must not be loaded.

  --status WORD  placed (what must not be loaded), released, all
  --since TIME   only what was placed or released then or later: 2026-11-30 or 2026-11-30T14:00:00Z
  --bill BILL    this bill alone
  --to URL       the ingest API (http://127.0.0.1:3001, or the port of INGEST_PORT)
  --token TOKEN  the feed's token (HAMMERHEAD_TOKEN, else credentials.json in HAMMERHEAD_DATA)

Exit code: 0 nothing is held, 2 something is, 1 failed.
`;

const options = {
  ...connectionOptions,
  status: { type: 'string' },
  since: { type: 'string' },
  bill: { type: 'string' },
} as const;

export const holds: Command = {
  summary: 'show which bills of a feed must not be loaded',
  help,
  run: async (args, { environment, signal, stdout }) => {
    const { values, positionals } = strictly(() => parseArgs({ args, options, allowPositionals: true }));
    if (positionals.length > 0) throw new Failure(`what is ${positionals[0]}?`);
    const { to, token, ...filter } = values;
    const address = addressOf(to, environment['INGEST_PORT'], 3001);
    const api = new Api(address, await tokenFor('feed', token, environment), signal);
    const query = new URLSearchParams({ ...filter, limit: '200' });
    const found = await itemsOf(api, '/v1/holds', query, holdPageSchema);
    if (found.length === 0) {
      stdout.write('no holds\n');
      return 0;
    }
    const rows = found.map(({ bill, manifestNumber, masterBill, placedAt, releasedAt }) => [
      printable(bill),
      printable(manifestNumber),
      printable(masterBill ?? ''),
      placedAt,
      releasedAt ?? '',
    ]);
    stdout.write(table([['bill', 'manifest', 'master bill', 'placed', 'released'], ...rows]));
    return found.some(({ releasedAt }) => releasedAt === null) ? 2 : 0;
  },
};
