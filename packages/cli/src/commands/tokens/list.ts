import { parseArgs } from 'node:util';
import { type Token, tokenPageSchema } from '@hammerhead/contracts';
import type { Command } from '../../context.js';
import { strictly } from '../../options.js';
import { itemsOf } from '../../pages.js';
import { printable, table } from '../../terminal/format.js';
import { connect, connectionHelp, connectionOptions } from '../../tokens/connection.js';

const help = `hammerhead tokens list [options]

Shows who holds which token, when it was used last and when it ends, the newest first; never a token itself.

  --role ROLE       of this role alone
  --feed FEED       of this feed alone
  --subject WHO     of this holder alone
  --all             also those that expired or were revoked
${connectionHelp}

Exit code: 0 done, 1 failed.
`;

const options = {
  ...connectionOptions,
  role: { type: 'string' },
  feed: { type: 'string' },
  subject: { type: 'string' },
  all: { type: 'boolean', default: false },
} as const;

export const tokensList: Command = {
  summary: 'show who holds which token',
  help,
  run: async (args, context) => {
    const { values } = strictly(() => parseArgs({ args, options }));
    const { role, feed, subject, all, json } = values;
    const query = new URLSearchParams({
      limit: '200',
      status: all ? 'any' : 'active',
      ...(role !== undefined && { role }),
      ...(feed !== undefined && { feedId: feed }),
      ...(subject !== undefined && { subject }),
    });
    const tokens = await itemsOf(await connect(values, context), '/v1/tokens', query, tokenPageSchema);
    const text = json ? tokens.map((token) => `${JSON.stringify(token)}\n`).join('') : tableOf(tokens);
    context.stdout.write(text);
    return 0;
  },
};

const tableOf = (tokens: readonly Token[]): string =>
  tokens.length === 0
    ? 'no tokens\n'
    : table([
        ['token', 'role', 'holder', 'of', 'status', 'last used', 'expires'],
        ...tokens.map((token) => [
          token.id,
          token.role,
          printable(token.subject),
          printable([token.feedId ?? token.agency ?? '', ...(token.scopes ?? [])].join(' ')),
          token.status,
          token.lastUsedAt ?? 'never',
          token.expiresAt ?? 'never',
        ]),
      ]);
