import type { DeliveryOut, WebhookOut } from '@hammerhead/contracts';
import type { DeliveryRow, WebhookRow } from '@hammerhead/storage';

const timeOf = (date: Date | null): string | null => date?.toISOString() ?? null;

export const webhookOut = (row: WebhookRow, now: Date): WebhookOut => {
  const { formerUntil, failingSince, createdAt, updatedAt, ...rest } = row;
  return {
    ...rest,
    failingSince: timeOf(failingSince),
    formerSecretUntil: formerUntil !== null && formerUntil > now ? formerUntil.toISOString() : null,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
};

export const deliveryOut = (row: DeliveryRow): DeliveryOut => ({
  id: row.id,
  type: row.kind,
  status: row.status,
  attempts: row.attempts,
  createdAt: row.createdAt.toISOString(),
  lastAttemptAt: timeOf(row.lastAttemptAt),
  nextAttemptAt: row.status === 'waiting' ? row.nextAttemptAt.toISOString() : null,
  endedAt: timeOf(row.endedAt),
  lastStatus: row.lastStatus,
  lastError: row.lastError,
});
