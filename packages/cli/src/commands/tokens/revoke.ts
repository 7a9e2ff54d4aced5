import { parseArgs } from 'node:util';
import { tokenSchema } from '@hammerhead/contracts';
import type { Command } from '../../context.js';
import { Failure } from '../../failure.js';
import { strictly } from '../../options.js';
import { printable } from '../../terminal/format.js';
import { connect, connectionHelp, connectionOptions, tokenPath } from '../../tokens/connection.js';

const help = `hammerhead tokens revoke TOKEN-ID --reason TEXT [options]

Within five seconds the token opens nothing any more, nor does a session that rests on it.

  --reason TEXT     why; kept, with who you are
  --force           also the last token of an admin, after which nobody makes tokens here
${connectionHelp}

Exit code: 0 done, 1 failed.
`;

const options = {
  ...connectionOptions,
  reason: { type: 'string' },
  force: { type: 'boolean', default: false },
} as const;

export const tokensRevoke: Command = {
  summary: 'make a token worthless',
  help,
  run: async (args, context) => {
    const { values, positionals } = strictly(() => parseArgs({ args, options, allowPositionals: true }));
    const [id, ...others] = positionals;
    if (id === undefined || others.length > 0) throw new Failure('say which token: its id, of tokens list');
    const { reason, force, json } = values;
    if (reason === undefined) throw new Failure('give --reason');
    const api = await connect(values, context);
    const token = await api.call('POST', tokenPath(id, 'revocation'), tokenSchema, {
      body: { reason, force },
    });
    const { subject, revokedAt, revokedBy } = token;
    context.stdout.write(
      json
        ? `${JSON.stringify(token)}\n`
        : `the token of ${printable(subject)} was revoked at ${revokedAt} by ${printable(revokedBy ?? 'the first start')}\n`,
    );
    return 0;
  },
};
