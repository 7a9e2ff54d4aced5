import type { Marks } from '@hammerhead/contracts';
import type { Queryable } from '../pool.js';

export interface NewReleaseRow {
  readonly id: string;
  readonly shipmentId: string;
  readonly referralId: string | null;
  readonly purpose: string;
  readonly tearline: string;
  readonly urgency: string;
  readonly answerBy: string | null;
  readonly expiresAt: string | null;
  readonly marks: Marks | null;
  /** ISO 3166-1 alpha-2: the countries of REL TO; null: it bears none. */
  readonly relTo: readonly string[] | null;
  /** Of the revision that stands. */
  readonly seenPosition: number;
  readonly by: string;
  /** Of the decision. */
  readonly position: number;
  readonly recipients: readonly NewCopy[];
}

interface NewCopy {
  readonly agency: string;
  readonly countries: readonly string[];
  readonly agreementId: string;
}

/** Writes a release with a copy for each recipient, at the time of its decision. */
export async function insert(db: Queryable, row: NewReleaseRow): Promise<void> {
  await db.query(
    `with made as (
       insert into release (id, shipment_id, referral_id, purpose, tearline, urgency, answer_by, expires_at, marks, rel_to,
                            seen_position, created_by, position, created_at)
       select $1::uuid, $2::uuid, $3::uuid, $4::text, $5::text, $6::text, $7::timestamptz, $8::timestamptz, $9::jsonb,
              $10::text[], $11::bigint, $12::text, position, recorded_at
         from decision where position = $13::bigint
       returning id)
     insert into release_recipient (release_id, agency, countries, agreement_id)
     select made.id, c.agency, c.countries, c."agreementId"
       from made, jsonb_to_recordset($14::jsonb) as c (agency text, countries text[], "agreementId" uuid)`,
    [
      row.id,
      row.shipmentId,
      row.referralId,
      row.purpose,
      row.tearline,
      row.urgency,
      row.answerBy,
      row.expiresAt,
      row.marks === null ? null : JSON.stringify(row.marks),
      row.relTo,
      row.seenPosition,
      row.by,
      row.position,
      JSON.stringify(row.recipients),
    ],
  );
}
