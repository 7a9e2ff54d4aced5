import { parseArgs } from 'node:util';
import { rotatedTokenSchema } from '@hammerhead/contracts';
import type { Command } from '../../context.js';
import { Failure } from '../../failure.js';
import { strictly } from '../../options.js';
import { connect, connectionHelp, connectionOptions, tokenPath } from '../../tokens/connection.js';

const help = `hammerhead tokens rotate TOKEN-ID [options]

Makes a new token for the holder of one, with the same rights, and shows it, this once. The old one works beside it for a
while and then expires: the holder takes up the new one in between.

  --overlap TIME    how long the old one still works: 24h (as by default), 7d, up to 30d; 0h: not at all
  --expires TIME    from when on the new one no longer works; by default it ends when the old one was to end
${connectionHelp}

Exit code: 0 done, 1 failed.
`;

const options = {
  ...connectionOptions,
  overlap: { type: 'string', default: '24h' },
  expires: { type: 'string' },
} as const;

export const tokensRotate: Command = {
  summary: 'renew a token; the old one works on for a while',
  help,
  run: async (args, context) => {
    const { values, positionals } = strictly(() => parseArgs({ args, options, allowPositionals: true }));
    const [id, ...others] = positionals;
    if (id === undefined || others.length > 0) throw new Failure('say which token: its id, of tokens list');
    const { overlap, expires, json } = values;
    const body = { overlapHours: hoursOf(overlap), expiresAt: expires };
    const api = await connect(values, context);
    const made = await api.call('POST', tokenPath(id, 'rotation'), rotatedTokenSchema, { body });
    context.stdout.write(json ? `${JSON.stringify(made)}\n` : `${made.token}\n`);
    context.stderr.write(`token ${made.id}; the old one works until ${made.previous.expiresAt}\n`);
    return 0;
  },
};

function hoursOf(given: string): number {
  const [, number = '', unit] = /^(\d{1,3})([hd])$/.exec(given) ?? [];
  if (number === '') throw new Failure(`--overlap is hours or days, such as 24h or 7d, not ${given}`);
  return Number(number) * (unit === 'd' ? 24 : 1);
}
