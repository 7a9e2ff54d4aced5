import {
  deliverySchema,
  redeliveredSchema,
  removedWebhookSchema,
  webhookSchema,
  webhookWithSecretSchema,
} from '@hammerhead/contracts';
import type { Api } from '../api.js';
import { Failure } from '../failure.js';
import { wholeNumber } from '../options.js';
import { count, printable } from '../terminal/format.js';
import { allWebhooks, findWebhook, newestDeliveries, webhookPath } from './pages.js';
import { deliveryTable, webhookTable, webhookText } from './text.js';

export interface VerbOptions {
  readonly feed?: string | undefined;
  readonly event?: readonly string[] | undefined;
  readonly description?: string | undefined;
  readonly status?: string | undefined;
  readonly limit?: string | undefined;
  readonly overlap?: string | undefined;
  readonly since?: string | undefined;
}

/** @returns what is written to standard output */
export type Verb = (api: Api, args: readonly string[], options: VerbOptions) => Promise<string>;

/** The one argument that a verb takes. */
function one(args: readonly string[], what: string): string {
  const [value, ...others] = args;
  if (value === undefined || others.length > 0) throw new Failure(`name one ${what}`);
  return value;
}

/** Sets the state of a webhook as it is now. */
const setStatus =
  (status: 'active' | 'paused'): Verb =>
  async (api, args) => {
    const { id, version } = await findWebhook(api, one(args, 'webhook'));
    const sent = { body: { status }, ifMatch: `"${version}"` };
    return webhookText(await api.call('PATCH', webhookPath(id), webhookSchema, sent));
  };

const secretText = (secret: string): string => `secret  ${secret}\nThis is shown only now.\n`;

export const verbs: Readonly<Record<string, Verb>> = {
  list: async (api, args, { feed }) => {
    if (args.length > 0) throw new Failure('list takes no arguments');
    const all = await allWebhooks(api);
    const webhooks = feed === undefined ? all : all.filter(({ feedId }) => feedId === feed);
    if (webhooks.length > 0) return webhookTable(webhooks);
    return feed === undefined ? 'no webhooks\n' : `no webhooks of a feed ${printable(feed)}\n`;
  },
  show: async (api, args) => webhookText(await findWebhook(api, one(args, 'webhook'))),
  add: async (api, args, { feed, event, description }) => {
    const body = { url: one(args, 'address'), feedId: feed, events: event, description };
    const made = await api.call('POST', '/v1/webhooks', webhookWithSecretSchema, { body });
    return `${webhookText(made)}${secretText(printable(made.secret))}`;
  },
  pause: setStatus('paused'),
  start: setStatus('active'),
  rotate: async (api, args, { overlap = '24' }) => {
    const { id, version } = await findWebhook(api, one(args, 'webhook'));
    const body = { overlapHours: wholeNumber('--overlap', overlap) };
    const path = `${webhookPath(id)}/secret-rotation`;
    const rotated = await api.call('POST', path, webhookWithSecretSchema, { body, ifMatch: `"${version}"` });
    return `${webhookText(rotated)}${secretText(printable(rotated.secret))}`;
  },
  remove: async (api, args) => {
    const { id, version } = await findWebhook(api, one(args, 'webhook'));
    await api.call('DELETE', webhookPath(id), removedWebhookSchema, { ifMatch: `"${version}"` });
    return 'removed\n';
  },
  test: async (api, args) =>
    deliveryTable([await api.call('POST', `${webhookPath(one(args, 'webhook'))}/test`, deliverySchema)]),
  deliveries: async (api, args, { status, limit = '50' }) => {
    const shown = { status, limit: wholeNumber('--limit', limit) };
    const found = await newestDeliveries(api, one(args, 'webhook'), shown);
    return found.length === 0 ? 'no messages\n' : deliveryTable(found);
  },
  redeliver: async (api, [webhook, ...ids], { since }) => {
    if (webhook === undefined || (since === undefined) !== ids.length > 0)
      throw new Failure('name a webhook, and either messages of it or --since');
    if (since !== undefined) return `${count(await redeliverSince(api, webhook, since))} sent again\n`;
    for (const id of ids)
      await api.call(
        'POST',
        `${webhookPath(webhook)}/deliveries/${encodeURIComponent(id)}/redelivery`,
        deliverySchema,
      );
    return `${count(ids.length)} sent again\n`;
  },
};

/** All that were given up since an instant, a thousand at a time. @returns how many */
async function redeliverSince(api: Api, webhook: string, since: string): Promise<number> {
  const path = `${webhookPath(webhook)}/redelivery`;
  let sent = 0;
  for (;;) {
    const { redelivered, more } = await api.call('POST', path, redeliveredSchema, { body: { since } });
    sent += redelivered;
    if (!more) return sent;
  }
}
