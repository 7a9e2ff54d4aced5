import { parseArgs } from 'node:util';
import { auditPageSchema } from '@hammerhead/contracts';
import { connect, connectionHelp, connectionOptions } from '../../audit/connection.js';
import type { Command } from '../../context.js';
import { strictly, wholeNumber } from '../../options.js';
import { printable, table } from '../../terminal/format.js';

const help = `hammerhead audit list [options]

Shows who did what, or read what, the newest first. That this was read is recorded, too.

  --who SUBJECT    of one person or system
  --act ACT        such as referral_read or disposition; several with commas
  --target TARGET  such as referral/018a9f2e-3b1c-7d2b-9f40-a10000000001
  --from TIME      from this day or moment on
  --until TIME     before this day or moment
  --decision N     of the decision at this position of the log
  --name TEXT      searches for exactly this text, in any case: did anybody search for Devon Clarke?
  --sha256 HASH    the same, where only its hash may be told
  --limit N        so many (50, 200 at most)
  --json           as the API answers
${connectionHelp}

Exit code: 0 done, 1 failed.
`;

const options = {
  ...connectionOptions,
  who: { type: 'string' },
  act: { type: 'string' },
  target: { type: 'string' },
  from: { type: 'string' },
  until: { type: 'string' },
  decision: { type: 'string' },
  name: { type: 'string' },
  sha256: { type: 'string' },
  json: { type: 'boolean', default: false },
  limit: { type: 'string', default: '50' },
} as const;

export const auditList: Command = {
  summary: 'show who did what, or read what',
  help,
  run: async (args, context) => {
    const { values } = strictly(() => parseArgs({ args, options }));
    const { who, act, target, from, until, decision, name, sha256 } = values;
    const given = { who, act, target, from, until, decision, name, sha256 };
    const query = new URLSearchParams({ limit: String(wholeNumber('--limit', values.limit)) });
    for (const [name, value] of Object.entries(given)) if (value !== undefined) query.set(name, value);
    const api = await connect(values, context);
    const page = await api.call('GET', `/v1/audit?${query.toString()}`, auditPageSchema);
    if (values.json) {
      context.stdout.write(`${JSON.stringify(page)}\n`);
      return 0;
    }
    const { items } = page;
    const rows = items.map((item) => [
      String(item.seq),
      item.at,
      printable(item.by.subject),
      item.act,
      printable(item.target ?? ''),
      printable(item.purpose ?? ''),
      printable(item.about === null ? '' : JSON.stringify(item.about)),
    ]);
    context.stdout.write(items.length === 0 ? 'No entries.\n' : table(rows));
    return 0;
  },
};
