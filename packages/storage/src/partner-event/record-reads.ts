import type { Queryable } from '../pool.js';

/** That somebody was shown a copy. */
export interface ReadOfCopy {
  readonly releaseId: string;
  readonly agency: string;
  readonly subject: string;
  readonly channel: 'notice' | 'webhook';
  /** Of the revision that they were shown. */
  readonly shipmentPosition: number;
}

/** Writes down who was shown a copy: for a recall. */
export async function recordRead(db: Queryable, read: ReadOfCopy, at: Date): Promise<void> {
  const { releaseId, agency, subject, channel, shipmentPosition } = read;
  await db.query(
    `insert into release_read as r (release_id, agency, subject, channel, first_at, last_at, shipment_position)
     select c.release_id, c.agency, $3::text, $4::text, $5::timestamptz, $5::timestamptz, $6::bigint
       from release_recipient c where c.release_id = $1::uuid and c.agency = $2::text
     on conflict (release_id, agency, subject, channel) do update
        set last_at = greatest(r.last_at, excluded.last_at), times = r.times + 1,
            shipment_position = greatest(r.shipment_position, excluded.shipment_position)`,
    [releaseId, agency, subject, channel, at, shipmentPosition],
  );
}

/** The same of a message that a webhook was sent. @returns nothing where it tells of no copy that can be read */
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
