import {
  type DeliveryOut,
  deliveryPageSchema,
  type WebhookOut,
  webhookPageSchema,
  webhookSchema,
} from '@hammerhead/contracts';
import type { Api } from '../api.js';

/** All webhooks; there are at most 100. */
export const allWebhooks = async (api: Api): Promise<WebhookOut[]> =>
  (await api.call('GET', '/v1/webhooks?limit=200', webhookPageSchema)).items;

export const webhookPath = (id: string): string => `/v1/webhooks/${encodeURIComponent(id)}`;

export const findWebhook = (api: Api, id: string): Promise<WebhookOut> =>
  api.call('GET', webhookPath(id), webhookSchema);

/** The newest messages of a webhook. */
export async function newestDeliveries(
  api: Api,
  id: string,
  { status, limit }: { readonly status: string | undefined; readonly limit: number },
): Promise<DeliveryOut[]> {
  const filter = status === undefined ? '' : `&status=${encodeURIComponent(status)}`;
  const path = `${webhookPath(id)}/deliveries?limit=${limit}${filter}`;
  return (await api.call('GET', path, deliveryPageSchema)).items;
}
