import type { Queryable } from '../pool.js';
import { audible, copies } from '../release/visible.js';

const anew = `status = 'waiting', attempts = 0, first_attempt_at = null, next_attempt_at = $1::timestamptz, leased_until = null, ended_at = null`;

/** What tells of a release that can no longer be read is not sent, so that what came of it before stays on record. */
const mayGo = `(d.release_id is null or exists (
  select from ${copies}, webhook w where w.id = d.webhook_id and c.release_id = d.release_id
     and ${audible({ agency: 'w.agency', countries: 'w.countries', at: '$1::timestamptz' }, 'd.kind')}))`;

/**
 * Sends a message again, under its own id, which its receiver may know.
 * @returns false where it still waits, or its release can no longer be read
 */
export async function redeliver(
  db: Queryable,
  { webhook, id, now }: { readonly webhook: string; readonly id: string; readonly now: Date },
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update webhook_delivery d set ${anew}
      where d.webhook_id = $2::uuid and d.id = $3::uuid and d.status <> 'waiting' and ${mayGo}`,
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
      where sequence in (select d.sequence from webhook_delivery d
                          where d.webhook_id = $2::uuid and d.status = 'dead' and d.ended_at >= $3::timestamptz
                            and ${mayGo}
                          order by d.sequence limit $4::int)`,
    [now, webhook, since, limit],
  );
  return rowCount ?? 0;
}
