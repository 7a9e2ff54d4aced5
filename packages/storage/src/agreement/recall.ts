import type { Disclosure, ReadChannel, Urgency } from '@hammerhead/contracts';
import type { Queryable } from '../pool.js';
import { answered, disclosure } from '../release/status.js';
import { copies } from '../release/visible.js';

/** What was released under an agreement, and one who read it by one channel: nulls where nobody did. */
export interface RecalledRow {
  readonly releaseId: string;
  /** Of the decision that released it. */
  readonly position: number;
  readonly shipmentId: string;
  readonly referralId: string | null;
  /** Null once the shipment was deleted. */
  readonly bill: string | null;
  readonly countries: string[];
  readonly purpose: string;
  readonly urgency: Urgency;
  readonly releasedAt: Date;
  readonly releasedBy: string;
  readonly disclosure: Disclosure;
  readonly acknowledgedAt: Date | null;
  readonly answered: boolean;
  readonly subject: string | null;
  readonly channel: ReadChannel | null;
  readonly firstAt: Date | null;
  readonly lastAt: Date | null;
  readonly times: number | null;
  /** Of the manifest, the newest that they were shown. */
  readonly revision: number | null;
}

export interface RecallFilter {
  /** What somebody read, or what nobody did; null: all. */
  readonly read: boolean | null;
  readonly subject: string | null;
  /** Follows this release, reader and channel; a release that nobody read has '' for both. */
  readonly after: { readonly position: number; readonly subject: string; readonly channel: string } | null;
  readonly limit: number;
}

/** What was released last comes first. @param at the instant at which something can be read, or cannot */
export async function recall(
  db: Queryable,
  id: string,
  { read, subject, after, limit }: RecallFilter,
  at: Date,
): Promise<RecalledRow[]> {
  const { rows } = await db.query<RecalledRow>(
    `select l.id as "releaseId", l.position, l.shipment_id as "shipmentId", l.referral_id as "referralId", s.bill,
            c.countries, l.purpose, l.urgency, l.created_at as "releasedAt", l.created_by as "releasedBy",
            ${disclosure('$2::timestamptz')} as disclosure,
            c.acknowledged_at as "acknowledgedAt",
            ${answered} as answered,
            r.subject, r.channel, r.first_at as "firstAt", r.last_at as "lastAt", r.times, shown.revision
       from ${copies}
       left join release_read r on r.release_id = c.release_id and r.agency = c.agency
       left join shipment s on s.position = l.seen_position
       left join lateral (
         select m.revision from shipment t join manifest m on m.id = t.manifest_id
          where t.position = r.shipment_position
       ) shown on true
      where c.agreement_id = $1::uuid
        and ($3::boolean is null or (r.subject is not null) = $3::boolean)
        and ($4::text is null or r.subject = $4::text)
        and ($5::bigint is null or l.position < $5::bigint
             or (l.position = $5::bigint and (coalesce(r.subject, ''), coalesce(r.channel, '')) > ($6::text, $7::text)))
      order by l.position desc, coalesce(r.subject, ''), coalesce(r.channel, '')
      limit $8::int`,
    [id, at, read, subject, after?.position ?? null, after?.subject ?? '', after?.channel ?? '', limit],
  );
  return rows;
}
