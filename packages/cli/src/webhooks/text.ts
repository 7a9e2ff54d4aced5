import type { DeliveryOut, WebhookOut } from '@hammerhead/contracts';
import { printable, table } from '../terminal/format.js';

const hears = ({ feedId, events }: WebhookOut): string => {
  if (feedId !== null) return `holds of ${feedId}`;
  return events.some((event) => event.startsWith('release.')) ? 'releases' : 'referrals';
};

export const webhookTable = (webhooks: readonly WebhookOut[]): string =>
  table([
    ['id', 'status', 'hears of', 'waiting', 'dead', 'url'],
    ...webhooks.map((one) => [
      one.id,
      one.status,
      printable(hears(one)),
      one.waiting,
      one.dead,
      printable(one.url),
    ]),
  ]);

export const webhookText = (one: WebhookOut): string =>
  table(
    [
      ['id', one.id],
      ['url', one.url],
      ['hears of', one.feedId === null ? one.events.join(', ') : `${one.events.join(', ')} of ${one.feedId}`],
      ['for', one.description ?? ''],
      ['status', one.disabledReason === null ? one.status : `${one.status}: ${one.disabledReason}`],
      ['failing since', one.failingSince ?? 'it takes messages'],
      ['waiting', one.waiting],
      ['dead', one.dead],
      ['former secret', one.formerSecretUntil === null ? 'none' : `until ${one.formerSecretUntil}`],
      ['made', `${one.createdAt} by ${one.createdBy}`],
    ].map(([name = '', value = '']) => [name, printable(String(value))]),
  );

export const deliveryTable = (deliveries: readonly DeliveryOut[]): string =>
  table([
    ['id', 'type', 'status', 'attempts', 'made', 'next attempt', 'last error'],
    ...deliveries.map((one) => [
      one.id,
      printable(one.type),
      one.status,
      one.attempts,
      one.createdAt,
      one.nextAttemptAt ?? '',
      printable(one.lastError ?? ''),
    ]),
  ]);
