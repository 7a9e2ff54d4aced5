import type { Stock } from '../stock.js';
import type { Asked } from '../world.js';
import type { Prepare } from './index.js';

type Kind = 'people' | 'feed';

/** What a webhook is made from: of people's, which hear of referrals, or of a feed's, which hear of its holds. */
const stated = ({ world }: Stock, kind: Kind) => ({
  url: `https://hooks.hammerhead.example/${world.next()}`,
  ...(kind === 'feed' ? { feedId: 'caribe-lines' } : {}),
});

const aWebhook = async (stock: Stock, kind: Kind) => {
  const maker = kind === 'feed' ? 'preparingAdmin' : 'preparer';
  const { id } = await stock.world.make('createWebhook', { body: stated(stock, kind) }, maker);
  return { params: { id: String(id) } };
};

const aDelivery = async (stock: Stock, kind: Kind): Promise<Asked> => {
  const { params } = await aWebhook(stock, kind);
  const maker = kind === 'feed' ? 'preparingAdmin' : 'preparer';
  const { id } = await stock.world.make('testWebhook', { params }, maker);
  return { params: { ...params, delivery: String(id) } };
};

const first = { 'if-match': '"1"' };

const asked: Readonly<Record<string, (stock: Stock, kind: Kind) => Asked | Promise<Asked>>> = {
  createWebhook: (stock, kind) => ({ body: stated(stock, kind) }),
  getWebhook: aWebhook,
  changeWebhook: async (...of) => ({
    ...(await aWebhook(...of)),
    headers: first,
    body: { status: 'paused' },
  }),
  removeWebhook: async (...of) => ({ ...(await aWebhook(...of)), headers: first }),
  rotateWebhookSecret: async (...of) => ({ ...(await aWebhook(...of)), headers: first, body: {} }),
  testWebhook: aWebhook,
  listWebhookDeliveries: aWebhook,
  redeliverWebhookDelivery: aDelivery,
  redeliverDeadLetters: async (...of) => ({
    ...(await aWebhook(...of)),
    body: { since: '2023-09-13T00:00:00Z' },
  }),
};

/** Webhooks that hear of referrals, and with the second word `feed` those that hear of a feed's holds. */
export const webhookRequests: Readonly<Record<string, Prepare>> = {
  listWebhooks: () => ({ query: { limit: '2' } }),
  ...Object.fromEntries(
    Object.entries(asked).flatMap(([name, ask]): [string, Prepare][] => [
      [name, (stock) => ask(stock, 'people')],
      [`${name} feed`, (stock) => ask(stock, 'feed')],
    ]),
  ),
};
