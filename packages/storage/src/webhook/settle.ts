import type { Queryable } from '../pool.js';

/**
 * SQL: the webhook of the message $1. It is locked before the message is, since whoever removes a webhook locks it before
 * its messages: in two orders both could wait for each other.
 */
const hook = `hook as materialized (
       select w.id from webhook w
        where w.id = (select webhook_id from webhook_delivery where id = $1::uuid) for no key update)`;

/**
 * A message was taken. Where attempts had failed before, what failed for want of an answer is tried at once: the receiver
 * is back.
 */
export async function settle(db: Queryable, id: string, status: number, now: Date): Promise<void> {
  await db.query(
    `with ${hook},
     delivered as (
       update webhook_delivery d set status = 'delivered', last_status = $2::smallint, last_error = null,
              leased_until = null, ended_at = $3::timestamptz
         from hook where d.id = $1::uuid and d.webhook_id = hook.id and d.status = 'waiting' returning d.webhook_id),
     recovered as (
       update webhook w set failing_since = null from delivered
        where w.id = delivered.webhook_id and w.failing_since is not null returning w.id)
     update webhook_delivery d set next_attempt_at = $3::timestamptz from recovered
      where d.webhook_id = recovered.id and d.status = 'waiting' and d.attempts > 0 and d.id <> $1::uuid
        and (d.last_status is null or d.last_status in (429, 502, 503, 504))`,
    [id, status, now],
  );
}

/** How an attempt failed: the status of the answer, or why there was none. */
export interface Failed {
  readonly id: string;
  readonly status: number | null;
  readonly error: string;
  readonly now: Date;
}

/** A message was not taken, and is tried again. */
export async function retry(db: Queryable, { id, status, error, now }: Failed, nextAt: Date): Promise<void> {
  await db.query(
    `with ${hook},
     failed as (
       update webhook_delivery d set last_status = $2::smallint, last_error = $3::text, leased_until = null,
              next_attempt_at = $5::timestamptz
         from hook where d.id = $1::uuid and d.webhook_id = hook.id and d.status = 'waiting' returning d.webhook_id)
     update webhook w set failing_since = $4::timestamptz from failed
      where w.id = failed.webhook_id and w.failing_since is null`,
    [id, status, error, now, nextAt],
  );
}

/** A message was not taken, and is given up: it stays as a dead letter, and what waits behind it goes. */
export async function bury(db: Queryable, { id, status, error, now }: Failed): Promise<void> {
  await db.query(
    `with ${hook},
     failed as (
       update webhook_delivery d set status = 'dead', last_status = $2::smallint, last_error = $3::text,
              leased_until = null, ended_at = $4::timestamptz
         from hook where d.id = $1::uuid and d.webhook_id = hook.id and d.status = 'waiting' returning d.webhook_id)
     update webhook w set failing_since = $4::timestamptz from failed
      where w.id = failed.webhook_id and w.failing_since is null`,
    [id, status, error, now],
  );
}
