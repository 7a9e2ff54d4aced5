import type { Queryable } from '../pool.js';

/** Records that a webhook was sent a message with a notice, as a read of whoever made it: for a recall. */
export async function recordDelivery(db: Queryable, delivery: string, at: Date): Promise<void> {
  await db.query(
    `insert into release_read as r (release_id, agency, subject, channel, first_at, last_at, shipment_position)
     select c.release_id, c.agency, w.created_by, 'webhook', $2::timestamptz, $2::timestamptz, d.shipment_position
       from webhook_delivery d
       join webhook w on w.id = d.webhook_id
       join release_recipient c on c.release_id = d.release_id and c.agency = w.agency
      where d.id = $1::uuid and d.shipment_position is not null
     on conflict (release_id, agency, subject, channel) do update
        set last_at = greatest(r.last_at, excluded.last_at), times = r.times + 1,
            shipment_position = greatest(r.shipment_position, excluded.shipment_position)`,
    [delivery, at],
  );
}
