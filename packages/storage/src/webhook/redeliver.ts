import type { Queryable } from '../pool.js';

const anew = `status = 'waiting', attempts = 0, first_attempt_at = null, next_attempt_at = $1::timestamptz, leased_until = null, ended_at = null`;

/** Sends a message again, under its own id, which its receiver may know. @returns false where it still waits */
export async function redeliver(
  db: Queryable,
  { webhook, id, now }: { readonly webhook: string; readonly id: string; readonly now: Date },
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update webhook_delivery set ${anew} where webhook_id = $2::uuid and id = $3::uuid and status <> 'waiting'`,
    [now, webhook, id],
  );
  return rowCount === 1;
}

/** Sends the oldest messages again that were given up since an instant. @returns how many */
export async function redeliverDead(
  db: Queryable,
  {
    webhook,
    since,
    limit,
    now,
  }: {
    readonly webhook: string;
    readonly since: Date;
    readonly limit: number;
    readonly now: Date;
  },
): Promise<number> {
  const { rowCount } = await db.query(
    `update webhook_delivery set ${anew}
      where sequence in (select sequence from webhook_delivery
                          where webhook_id = $2::uuid and status = 'dead' and ended_at >= $3::timestamptz
                          order by sequence limit $4::int)`,
    [now, webhook, since, limit],
  );
  return rowCount ?? 0;
}
