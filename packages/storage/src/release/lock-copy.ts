import type { Transaction } from '../pool.js';
import { copies, disclosed, visible } from './visible.js';

/** A recipient's copy, locked until the transaction ends. */
export interface LockedCopy {
  /** The id of its release. */
  readonly release: string;
  readonly agency: string;
  /** The countries that it was released to. */
  readonly countries: readonly string[];
  /** All countries of its agreement. */
  readonly agreed: readonly string[];
  readonly shipmentId: string;
  /** The referral that it was released from, or else the latest one of its shipment. */
  readonly referralId: string | null;
  readonly bill: string;
  /** The position of the shipment revision that stood when it was released. */
  readonly seenPosition: number;
  readonly acknowledgedAt: Date | null;
  readonly acknowledgedBy: string | null;
  /** Whether its recipient can read it. */
  readonly disclosed: boolean;
}

const columns = (at: string): string => `
  l.id as release, c.agency, c.countries, a.countries as agreed, l.shipment_id as "shipmentId",
  coalesce(l.referral_id, (select r.id from referral r where r.shipment_id = l.shipment_id
                            order by r.created_at desc, r.id desc limit 1)) as "referralId",
  coalesce((select d.body ->> 'bill' from decision d where d.position = l.position), '') as bill,
  l.seen_position as "seenPosition", c.acknowledged_at as "acknowledgedAt", c.acknowledged_by as "acknowledgedBy",
  ${disclosed(at)} as disclosed`;

/**
 * Locks the copy of a release that this person may read, and keeps its agreement as it is until the transaction ends: of
 * an answer and a withdrawal, or a suspension, one waits for the other. Null where they may read none. The lock leaves the
 * key alone (`no key update`), so that the copy can be read, and the read recorded, meanwhile.
 */
export async function lockVisible(
  tx: Transaction,
  release: string,
  {
    agency,
    countries,
    at,
  }: { readonly agency: string; readonly countries: readonly string[]; readonly at: Date },
): Promise<LockedCopy | null> {
  const { rows } = await tx.query<LockedCopy>(
    `select ${columns('$4::timestamptz')} from ${copies}
      where l.id = $1::uuid
        and ${visible({ agency: '$2::text', countries: '$3::text[]', at: '$4::timestamptz' })}
        for no key update of c for share of a`,
    [release, agency, countries, at],
  );
  return rows[0] ?? null;
}

/** Locks the copy of one recipient, for a reply to it. No other copy is locked: their recipients would notice the wait. */
export async function lockOf(
  tx: Transaction,
  release: string,
  agency: string,
  at: Date,
): Promise<LockedCopy | null> {
  const { rows } = await tx.query<LockedCopy>(
    `select ${columns('$3::timestamptz')} from ${copies}
      where l.id = $1::uuid and c.agency = $2::text for no key update of c for share of a`,
    [release, agency, at],
  );
  return rows[0] ?? null;
}

/** Records that a copy was acknowledged, by the decision at `position`. @returns when */
export async function acknowledge(
  db: Transaction,
  { release, agency }: Pick<LockedCopy, 'release' | 'agency'>,
  { by, position }: { readonly by: string; readonly position: number },
): Promise<Date> {
  const { rows } = await db.query<{ at: Date }>(
    `update release_recipient c
        set acknowledged_at = d.recorded_at, acknowledged_by = $3::text, acknowledged_position = d.position
       from decision d
      where c.release_id = $1::uuid and c.agency = $2::text and d.position = $4::bigint
     returning c.acknowledged_at as at`,
    [release, agency, by, position],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('a copy was not acknowledged');
  return row.at;
}
