import type { Finding, Marks, Shipment, StoredJson, Transport } from '@hammerhead/contracts';
import type { Queryable } from '../pool.js';
import { type ReferralListRow, referralColumns, referralJoins } from './row.js';

/** A referral with the shipment revision that it shows and that revision's manifest; texts are JSON. */
export interface StoredReferral extends ReferralListRow {
  readonly origin: 'score' | 'person';
  readonly reason: string | null;
  readonly createdBy: string | null;
  /** What it is marked with; null: nothing. */
  readonly marks: Marks | null;
  readonly shipmentId: string;
  readonly position: number;
  readonly assessmentId: string | null;
  readonly document: StoredJson<Shipment>;
  readonly findings: StoredJson<readonly Finding[]>;
  readonly manifestId: string;
  readonly revision: number;
  readonly feedId: string;
  readonly receivedAt: Date;
  readonly transport: StoredJson<Transport>;
  readonly manifestFindings: StoredJson<readonly Finding[]>;
}

export async function find(db: Queryable, id: string): Promise<StoredReferral | null> {
  const { rows } = await db.query<StoredReferral>(
    `select ${referralColumns}, r.origin, r.reason, r.created_by as "createdBy", r.marks,
            r.shipment_id as "shipmentId", r.position, r.assessment_id as "assessmentId", s.document, s.findings,
            m.id as "manifestId", m.revision, m.feed_id as "feedId", m.received_at as "receivedAt", m.transport,
            m.findings as "manifestFindings"
       from referral r ${referralJoins}
       join shipment s on s.position = r.position
       join manifest m on m.id = s.manifest_id
      where r.id = $1::uuid`,
    [id],
  );
  return rows[0] ?? null;
}

/** Those of these tiers and rules that any referral has. */
export async function findUsed(
  db: Queryable,
  tiers: readonly number[],
  rules: readonly string[],
): Promise<{ readonly tiers: readonly number[]; readonly rules: readonly string[] }> {
  const { rows } = await db.query<{ tiers: number[]; rules: string[] }>(
    `select array(select t from unnest($1::smallint[]) as t
                   where (select true from referral where tier = t limit 1)) as tiers,
            array(select u from unnest($2::text[]) as u
                   where (select true from referral where rules @> array[u] limit 1)) as rules`,
    [tiers, rules],
  );
  return rows[0] ?? { tiers: [], rules: [] };
}

/** The referrals of a shipment, the newest first, at most `limit`. */
export async function findOf(
  db: Queryable,
  shipmentId: string,
  limit: number,
): Promise<{ id: string; status: string; createdAt: Date }[]> {
  const { rows } = await db.query<{ id: string; status: string; createdAt: Date }>(
    `select id, status, created_at as "createdAt" from referral where shipment_id = $1::uuid
      order by created_at desc, id desc limit $2::int`,
    [shipmentId, limit],
  );
  return rows;
}
