import type { Queryable } from '../pool.js';

/** Who read, and how. */
export interface ReadBy {
  readonly agency: string;
  readonly subject: string;
  readonly channel: 'api' | 'export' | 'notice' | 'webhook';
  readonly at: Date;
}

/** What was read: a release, and the revision of its shipment that was shown. */
export interface ReadCopy {
  readonly id: string;
  readonly shipmentPosition: number;
}

/**
 * Records that somebody was shown their agency's copies, for the recall. In the order of their ids, so that two who read
 * the same page never wait for each other.
 */
export async function recordReads(
  db: Queryable,
  { agency, subject, channel, at }: ReadBy,
  read: readonly ReadCopy[],
): Promise<void> {
  if (read.length === 0) return;
  await db.query(
    `insert into release_read as r (release_id, agency, subject, channel, first_at, last_at, shipment_position)
     select t.id, $1::text, $2::text, $3::text, $4::timestamptz, $4::timestamptz, t.position
       from unnest($5::uuid[], $6::bigint[]) as t (id, position) order by t.id
     on conflict (release_id, agency, subject, channel) do update
       set last_at = greatest(r.last_at, excluded.last_at), times = r.times + 1,
           shipment_position = greatest(r.shipment_position, excluded.shipment_position)`,
    [
      agency,
      subject,
      channel,
      at,
      read.map(({ id }) => id),
      read.map(({ shipmentPosition }) => shipmentPosition),
    ],
  );
}
