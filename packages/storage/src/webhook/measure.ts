import type { Queryable } from '../pool.js';

export interface WebhookMeasure {
  readonly waiting: number;
  readonly dead: number;
  /** Seconds that the oldest message to an active webhook has waited; 0 where none waits. */
  readonly oldestSeconds: number;
}

export async function measure(db: Queryable, now: Date): Promise<WebhookMeasure> {
  const { rows } = await db.query<WebhookMeasure>(
    `select count(*) filter (where d.status = 'waiting')::int as waiting,
            count(*) filter (where d.status = 'dead')::int as dead,
            coalesce(extract(epoch from $1::timestamptz - min(d.created_at)
              filter (where d.status = 'waiting' and w.status = 'active')), 0)::float8 as "oldestSeconds"
       from webhook_delivery d join webhook w on w.id = d.webhook_id
      where d.status in ('waiting', 'dead')`,
    [now],
  );
  return rows[0] ?? { waiting: 0, dead: 0, oldestSeconds: 0 };
}
