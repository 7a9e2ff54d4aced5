import type { Stock } from '../stock.js';
import type { Asked } from '../world.js';
import type { Prepare } from './index.js';
import { first } from './referrals.js';

const url = 'https://hooks.invalid/hammerhead';
/** Of people, who hear of referrals; with a second word of a feed, which hears of its holds, or of a partner. */
type Of = 'people' | 'feed' | 'partner';

const bodyOf = (of: Of): object => (of === 'feed' ? { url, feedId: 'caribe-lines' } : { url });
const maker = { people: 'supervisor', feed: 'admin', partner: 'jamaica' } as const;

async function aWebhook(stock: Stock, of: Of): Promise<Asked & { readonly params: { readonly id: string } }> {
  const { id } = await stock.world.make('createWebhook', { body: bodyOf(of) }, maker[of]);
  return { params: { id: String(id) } };
}

/** A message that was given up. */
async function aDeadLetter(stock: Stock, of: Of): Promise<Asked> {
  const asked = await aWebhook(stock, of);
  const { id } = await stock.world.make('testWebhook', asked, maker[of]);
  await stock.world.deployment.pool.query(
    `update webhook_delivery set status = 'dead', ended_at = now() where id = $1::uuid`,
    [id],
  );
  return { params: { ...asked.params, delivery: String(id) } };
}

const requestsOf = (of: Of): Readonly<Record<string, Prepare>> => ({
  createWebhook: () => ({ body: bodyOf(of) }),
  getWebhook: (stock) => aWebhook(stock, of),
  changeWebhook: async (stock) => ({
    ...(await aWebhook(stock, of)),
    headers: first,
    body: { status: 'paused' },
  }),
  removeWebhook: async (stock) => ({ ...(await aWebhook(stock, of)), headers: first }),
  rotateWebhookSecret: async (stock) => ({ ...(await aWebhook(stock, of)), headers: first, body: {} }),
  testWebhook: (stock) => aWebhook(stock, of),
  listWebhookDeliveries: (stock) => aWebhook(stock, of),
  redeliverWebhookDelivery: (stock) => aDeadLetter(stock, of),
  redeliverDeadLetters: async (stock) => ({
    ...(await aWebhook(stock, of)),
    body: { since: '2026-01-01T00:00:00Z' },
  }),
});

const ofPartner = Object.fromEntries(
  Object.entries(requestsOf('partner')).filter(([name]) => name !== 'createWebhook'),
);

const named = (word: Of, all: Readonly<Record<string, Prepare>>): Readonly<Record<string, Prepare>> =>
  Object.fromEntries(Object.entries(all).map(([name, prepare]) => [`${name} ${word}`, prepare]));

export const webhookRequests: Readonly<Record<string, Prepare>> = {
  streamEvents: () => ({}),
  listWebhooks: () => ({}),
  ...requestsOf('people'),
  ...named('feed', requestsOf('feed')),
  // Whose a new one is follows from who makes it: the row without a second word tells it.
  ...named('partner', ofPartner),
};
