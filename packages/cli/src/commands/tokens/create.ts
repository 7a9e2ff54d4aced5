import { parseArgs } from 'node:util';
import { createdTokenSchema } from '@hammerhead/contracts';
import type { Command } from '../../context.js';
import { Failure } from '../../failure.js';
import { strictly } from '../../options.js';
import { connect, connectionHelp, connectionOptions } from '../../tokens/connection.js';

const help = `hammerhead tokens create ROLE SUBJECT [options]

Makes a token for a person or a system, and shows it, this once: the token alone on the output, what it is for beside it.
ROLE is feed, analyst, investigator, supervisor, rule_author, auditor, partner or admin; SUBJECT is the holder, as the
record names it. Where people sign in at an issuer, feeds and admins alone have tokens.

  --feed FEED       of a feed: its name, one for each sender
  --scope SCOPE     of a feed: manifests or holds alone; repeat for several
  --agency AGENCY   the agency that the holder works or speaks for; needed of a partner
  --country CC      of a partner: a country that it speaks for; repeat for several
  --name NAME       how people call the holder
  --not-federal     the holder is no federal officer, and does not learn what rests on EEI (15 CFR 30.60)
  --replace         the person whom the record knows as SUBJECT has another role, agency or country now
  --expires TIME    from when on it no longer works, such as 2027-12-31T00:00:00Z
${connectionHelp}

Exit code: 0 done, 1 failed.
`;

const options = {
  ...connectionOptions,
  feed: { type: 'string' },
  scope: { type: 'string', multiple: true },
  agency: { type: 'string' },
  country: { type: 'string', multiple: true },
  name: { type: 'string' },
  'not-federal': { type: 'boolean', default: false },
  replace: { type: 'boolean', default: false },
  expires: { type: 'string' },
} as const;

export const tokensCreate: Command = {
  summary: 'make a token for a person or a feed',
  help,
  run: async (args, context) => {
    const { values, positionals } = strictly(() => parseArgs({ args, options, allowPositionals: true }));
    const [role, subject, ...others] = positionals;
    if (role === undefined || subject === undefined || others.length > 0)
      throw new Failure('say ROLE and SUBJECT, each one argument');
    const { feed, scope, agency, country, name, expires } = values;
    const body = {
      role,
      subject,
      feedId: feed,
      scopes: scope,
      agency,
      countries: country,
      name,
      federal: values['not-federal'] ? false : undefined,
      replace: values.replace || undefined,
      expiresAt: expires,
    };
    const api = await connect(values, context);
    const made = await api.call('POST', '/v1/tokens', createdTokenSchema, { body });
    context.stdout.write(values.json ? `${JSON.stringify(made)}\n` : `${made.token}\n`);
    context.stderr.write(`token ${made.id}; it may ${made.permissions.join(', ')}\n`);
    return 0;
  },
};
