import { parseArgs } from 'node:util';
import type { Command } from '../context.js';
import { connectAs, connectionOptions } from '../connection.js';
import { Failure } from '../failure.js';
import { strictly } from '../options.js';
import { verbs } from '../webhooks/verbs.js';
import { verifyMessage } from '../webhooks/verify.js';

const help = `hammerhead webhooks [list] [--feed FEED] [options]
hammerhead webhooks add URL [--event NAME]... [--description TEXT] [--feed FEED]
hammerhead webhooks show | test | pause | start | remove WEBHOOK
hammerhead webhooks rotate WEBHOOK [--overlap HOURS]
hammerhead webhooks deliveries WEBHOOK [--status waiting | delivered | dead] [--limit COUNT]
hammerhead webhooks redeliver WEBHOOK (MESSAGE... | --since INSTANT)
hammerhead webhooks verify --secret SECRET --body FILE --headers FILE

Systems that are told of what happens: of referrals and of what partners do about releases, or with --feed of holds of that
feed's bills. With a partner's token they are those of its agency, which hear of what is released to it. Secrets are shown once,
when a webhook is added and when its secret is rotated; the former one holds for --overlap hours (24). What could not be
delivered in 30 hours is dead, and can be redelivered. verify helps receivers: it says whether a message is genuine.

  --to URL       the referral API (http://127.0.0.1:3002)
  --token TOKEN  a supervisor's token, an admin's for those of feeds, or a partner's for its own (HAMMERHEAD_TOKEN, else credentials.json in
                 HAMMERHEAD_DATA: the supervisor's; with --feed or --as admin, the admin's)
  --as ROLE      supervisor or admin: whose token of credentials.json; a feed's webhook is shown to admins alone

Exit code: 0 done, 1 failed or not genuine.
`;

const options = {
  ...connectionOptions,
  feed: { type: 'string' },
  as: { type: 'string' },
  event: { type: 'string', multiple: true },
  description: { type: 'string' },
  status: { type: 'string' },
  limit: { type: 'string' },
  overlap: { type: 'string' },
  since: { type: 'string' },
  secret: { type: 'string' },
  body: { type: 'string' },
  headers: { type: 'string' },
} as const;

export const webhooks: Command = {
  summary: 'show, make and mend webhooks, and verify messages',
  help,
  run: async (args, context) => {
    const { values, positionals } = strictly(() => parseArgs({ args, options, allowPositionals: true }));
    const [name = 'list', ...named] = positionals;
    if (name === 'verify') {
      const { secret, body, headers } = values;
      if (secret === undefined || body === undefined || headers === undefined || named.length > 0)
        throw new Failure('verify needs --secret, --body and --headers');
      return verifyMessage({ secret, body, headers }, context);
    }
    const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
    if (verb === undefined) throw new Failure(`say verify, ${Object.keys(verbs).join(', ')}`);
    const api = await connectAs(roleOf(values.as, values.feed), values, context);
    context.stdout.write(await verb(api, named, values));
    return 0;
  },
};

function roleOf(as: string | undefined, feed: string | undefined): 'supervisor' | 'admin' {
  if (as === undefined) return feed === undefined ? 'supervisor' : 'admin';
  if (as !== 'supervisor' && as !== 'admin') throw new Failure('--as is supervisor or admin');
  return as;
}
