import type { Queryable } from '../pool.js';

export type DeliveryStatus = 'waiting' | 'delivered' | 'dead';

export interface DeliveryRow {
  readonly id: string;
  readonly kind: string;
  readonly status: DeliveryStatus;
  readonly attempts: number;
  readonly createdAt: Date;
  readonly lastAttemptAt: Date | null;
  readonly nextAttemptAt: Date;
  readonly endedAt: Date | null;
  readonly lastStatus: number | null;
  readonly lastError: string | null;
}

const columns = `id, kind, status, attempts, created_at as "createdAt", last_attempt_at as "lastAttemptAt",
       next_attempt_at as "nextAttemptAt", ended_at as "endedAt", last_status as "lastStatus", last_error as "lastError"`;

/**
 * Messages of a webhook before the one with the id `before`, the newest first. Messages of all webhooks are numbered by one
 * sequence, so their numbers would tell of others.
 */
export async function listDeliveries(
  db: Queryable,
  { webhook, status }: { readonly webhook: string; readonly status: DeliveryStatus | null },
  before: string | null,
  limit: number,
): Promise<DeliveryRow[]> {
  const { rows } = await db.query<DeliveryRow>(
    `select ${columns} from webhook_delivery
      where webhook_id = $1::uuid and ($2::text is null or status = $2::text)
        and ($3::uuid is null or sequence < (
              select sequence from webhook_delivery where webhook_id = $1::uuid and id = $3::uuid))
      order by sequence desc limit $4::int`,
    [webhook, status, before, limit],
  );
  return rows;
}

export async function findDelivery(db: Queryable, webhook: string, id: string): Promise<DeliveryRow | null> {
  const { rows } = await db.query<DeliveryRow>(
    `select ${columns} from webhook_delivery where webhook_id = $1::uuid and id = $2::uuid`,
    [webhook, id],
  );
  return rows[0] ?? null;
}

/** The id of a test that still waits; null where none does. */
export async function findWaitingTest(db: Queryable, webhook: string): Promise<string | null> {
  const { rows } = await db.query<{ id: string }>(
    `select id from webhook_delivery
      where webhook_id = $1::uuid and status = 'waiting' and subject = 'test' order by sequence limit 1`,
    [webhook],
  );
  return rows[0]?.id ?? null;
}
