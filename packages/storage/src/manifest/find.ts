import type { Queryable } from '../pool.js';

/** A manifest as its feed may see it: what was received, and whether all of it is scored. */
export interface ManifestStatus {
  readonly id: string;
  readonly number: string;
  readonly revision: number;
  readonly superseded: boolean;
  /** No chunk that holds shipments of it is open. */
  readonly processed: boolean;
  readonly receivedAt: Date;
  /** JSON. */
  readonly transport: string;
  readonly findings: string;
  readonly shipments: number;
  readonly scored: number;
  readonly unchanged: number;
  readonly canceled: number;
  readonly outOfScope: number;
}

export async function findManifest(
  db: Queryable,
  feedId: string,
  id: string,
): Promise<ManifestStatus | null> {
  const { rows } = await db.query<ManifestStatus>(
    // Chunks do not overlap and are ordered, so the first open one that ends at or after this manifest's
    // first position tells.
    `select m.id, m.number, m.revision, m.superseded, m.received_at as "receivedAt", m.transport, m.findings,
            m.shipments, m.scored, m.unchanged, m.canceled, m.out_of_scope as "outOfScope",
            coalesce((select c.first_position > m.last_position from chunk c
                       where c.done_at is null and c.last_position >= m.first_position
                       order by c.last_position limit 1), true) as processed
       from manifest m where m.feed_id = $1::text and m.id = $2::uuid`,
    [feedId, id],
  );
  return rows[0] ?? null;
}

/** Findings of a manifest's shipments, at most `limit` shipments that have any, in document order. */
export async function findShipmentFindings(
  db: Queryable,
  manifestId: string,
  limit: number,
): Promise<{ bill: string; findings: string }[]> {
  const { rows } = await db.query<{ bill: string; findings: string }>(
    `select s.bill, s.findings from manifest m
       join shipment s on s.position between m.first_position and m.last_position
      where m.id = $1::uuid and s.findings::text <> '[]'
      order by s.position limit $2::int`,
    [manifestId, limit],
  );
  return rows;
}
