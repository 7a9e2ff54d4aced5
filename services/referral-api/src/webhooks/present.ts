import { type DeliveryOut, instantText, instantTextOrNull, type WebhookOut } from '@hammerhead/contracts';
import type { DeliveryRow, WebhookRow } from '@hammerhead/storage';

export const webhookOut = (row: WebhookRow, now: Date): WebhookOut => {
  const { formerUntil, failingSince, createdAt, updatedAt, ...rest } = row;
  return {
    ...rest,
    failingSince: instantTextOrNull(failingSince),
    formerSecretUntil: formerUntil !== null && formerUntil > now ? instantText(formerUntil) : null,
    createdAt: instantText(createdAt),
    updatedAt: instantText(updatedAt),
  };
};

export const deliveryOut = (row: DeliveryRow): DeliveryOut => ({
  id: row.id,
  type: row.kind,
  status: row.status,
  attempts: row.attempts,
  createdAt: instantText(row.createdAt),
  lastAttemptAt: instantTextOrNull(row.lastAttemptAt),
  nextAttemptAt: row.status === 'waiting' ? instantText(row.nextAttemptAt) : null,
  endedAt: instantTextOrNull(row.endedAt),
  lastStatus: row.lastStatus,
  lastError: row.lastError,
});
