import type { BreachFinding } from '@hammerhead/contracts';
import type { Queryable, Transaction } from '../pool.js';
import type { Act } from './write.js';

export interface BreachRow {
  /** Of the decision that recorded it. */
  readonly position: number;
  readonly agreementId: string;
  readonly reason: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
  readonly finding: BreachFinding | null;
  readonly settlementReason: string | null;
  readonly settledBy: string | null;
  readonly settledAt: Date | null;
}

const columns = `b.position, b.agreement_id as "agreementId", b.reason, b.recorded_by as "recordedBy",
  b.recorded_at as "recordedAt", b.finding, b.settlement_reason as "settlementReason", b.settled_by as "settledBy",
  b.settled_at as "settledAt"`;

/** The breach of an agency that is not settled; null where none stands. */
export async function findBreach(db: Queryable, agency: string): Promise<BreachRow | null> {
  const { rows } = await db.query<BreachRow>(
    `select ${columns} from agreement_breach b where b.agency = $1::text and b.settled_position is null`,
    [agency],
  );
  return rows[0] ?? null;
}

/** The breaches of an agency, the newest first. */
export async function listBreaches(db: Queryable, agency: string, limit: number): Promise<BreachRow[]> {
  const { rows } = await db.query<BreachRow>(
    `select ${columns} from agreement_breach b where b.agency = $1::text order by b.position desc limit $2::int`,
    [agency, limit],
  );
  return rows;
}

/** Records a breach by the decision at `position`. */
export async function recordBreach(
  tx: Transaction,
  position: number,
  { agency, agreementId, by, reason, at }: Act & { readonly agency: string; readonly agreementId: string },
): Promise<void> {
  await tx.query(
    `insert into agreement_breach (position, agency, agreement_id, reason, recorded_by, recorded_at)
     values ($1::bigint, $2::text, $3::uuid, $4::text, $5::text, $6::timestamptz)`,
    [position, agency, agreementId, reason, by, at],
  );
}

/** Settles a breach by the decision at `settledPosition`. */
export async function settleBreach(
  tx: Transaction,
  position: number,
  settledPosition: number,
  { finding, by, reason, at }: Act & { readonly finding: BreachFinding },
): Promise<void> {
  await tx.query(
    `update agreement_breach
        set settled_position = $2::bigint, finding = $3::text, settlement_reason = $4::text, settled_by = $5::text,
            settled_at = $6::timestamptz
      where position = $1::bigint`,
    [position, settledPosition, finding, reason, by, at],
  );
}
