import type { Finding, StoredJson } from '@hammerhead/contracts';
import type { Queryable } from '../pool.js';

export interface ShipmentFindings {
  readonly manifestId: string;
  readonly bill: string;
  readonly findings: StoredJson<readonly Finding[]>;
}

/**
 * The findings of what these manifests say of their shipments: of those that they changed, and of those that stood
 * unchanged in an earlier revision. For at most `limit` shipments of each manifest, and at most `limit` for each
 * shipment: one with 10,000 goods may have more than anybody reads, and than an answer can hold. Each revision's range
 * of positions is looked up by itself (`offset 0`): for a join by ranges the planner would read the whole log.
 */
export async function findShipmentFindings(
  db: Queryable,
  feedId: string,
  ids: readonly string[],
  limit: number,
): Promise<readonly ShipmentFindings[]> {
  const { rows } = await db.query<ShipmentFindings>(
    `select m.id as "manifestId", s.bill,
            (select json_agg(finding)
               from (select finding from json_array_elements(s.findings) as finding limit $3::int) as first)
              as findings
       from manifest m
      cross join lateral (
        select one.position, one.bill, one.findings
          from manifest r
         cross join lateral (
           select position, manifest_id, bill, state, superseded_by, findings from shipment
            where position between r.first_position and r.last_position and findings::text <> '[]' offset 0) one
         where r.feed_id = m.feed_id and r.number = m.number and r.first_position <= m.first_position
           and (r.id = m.id or not (m.superseded or r.superseded))
           and (one.manifest_id = m.id
                or one.state in ('scored', 'out_of_scope')
                   and (one.superseded_by is null or one.superseded_by > m.last_position))
         order by one.position limit $3::int) s
      where m.feed_id = $1::text and m.id = any ($2::uuid[])
      order by m.first_position, s.position`,
    [feedId, ids, limit],
  );
  return rows;
}

/** The bills that these manifests left out and so canceled, at most `limit` of each. */
export async function findOmitted(
  db: Queryable,
  feedId: string,
  ids: readonly string[],
  limit: number,
): Promise<readonly { readonly manifestId: string; readonly bill: string }[]> {
  const { rows } = await db.query<{ manifestId: string; bill: string }>(
    `select m.id as "manifestId", s.bill
       from manifest m
      cross join lateral (
        select position, bill from shipment
         where position between m.first_position and m.last_position and cause = 'omitted'
         order by position limit $3::int) s
      where m.feed_id = $1::text and m.id = any ($2::uuid[])
      order by m.first_position, s.position`,
    [feedId, ids, limit],
  );
  return rows;
}
