import { type EventPlace, firstPlace } from '../event/index.js';
import type { Queryable, Transaction } from '../pool.js';

const progress = 'select transaction::text as transaction, event_id::text as id from webhook_progress';

/** Up to which event messages have been made. */
export async function readProgress(db: Queryable): Promise<EventPlace> {
  const { rows } = await db.query<EventPlace>(progress);
  return rows[0] ?? firstPlace;
}

/**
 * Up to which event messages have been made. It is locked for the rest of the transaction, so that one process at a time
 * makes them.
 * @returns null where another process is at it
 */
export async function lockProgress(tx: Transaction): Promise<EventPlace | null> {
  const { rows } = await tx.query<EventPlace>(`${progress} for update skip locked`);
  return rows[0] ?? null;
}

export async function advance(tx: Transaction, { transaction, id }: EventPlace): Promise<void> {
  await tx.query('update webhook_progress set transaction = $1::xid8, event_id = $2::bigint', [
    transaction,
    id,
  ]);
}

/** A message for a webhook, to be sent at once unless it is `unheard`. */
export interface NewDelivery {
  readonly id: string;
  readonly webhookId: string;
  /** Null for a test. */
  readonly eventId: string | null;
  readonly kind: string;
  readonly subject: string;
  readonly body: string;
  /** Of a partner's: what it tells of, and the revision that it was made from, where that is kept. */
  readonly release?: { readonly id: string; readonly shipmentPosition: number | null };
  /** Given up before it was tried, since its release cannot be read: it may be sent again later. */
  readonly unheard?: boolean;
}

/** Why a message is given up that its receiver may not hear. */
export const unheardReason = 'its release can no longer be read';

/** Adds messages in the order given, each once. A webhook that was removed meanwhile gets none. */
export async function spread(db: Queryable, deliveries: readonly NewDelivery[], now: Date): Promise<void> {
  if (deliveries.length === 0) return;
  await db.query(
    `insert into webhook_delivery (id, webhook_id, event_id, kind, subject, body, release_id, shipment_position,
                                   created_at, next_attempt_at, status, last_error, ended_at)
     select d.id, d.webhook_id, d.event_id, d.kind, d.subject, d.body, d.release_id, d.shipment_position, $9::timestamptz,
            $9::timestamptz, case when d.unheard then 'dead' else 'waiting' end, case when d.unheard then $11::text end,
            case when d.unheard then $9::timestamptz end
       from unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::uuid[], $8::bigint[],
                   $10::boolean[])
              with ordinality
              as d (id, webhook_id, event_id, kind, subject, body, release_id, shipment_position, unheard, at)
       join webhook w on w.id = d.webhook_id
      order by d.at
     on conflict (webhook_id, event_id) do nothing`,
    [
      deliveries.map(({ id }) => id),
      deliveries.map(({ webhookId }) => webhookId),
      deliveries.map(({ eventId }) => eventId),
      deliveries.map(({ kind }) => kind),
      deliveries.map(({ subject }) => subject),
      deliveries.map(({ body }) => body),
      deliveries.map(({ release }) => release?.id ?? null),
      deliveries.map(({ release }) => release?.shipmentPosition ?? null),
      now,
      deliveries.map(({ unheard = false }) => unheard),
      unheardReason,
    ],
  );
}
