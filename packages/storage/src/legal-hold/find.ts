import type { HeldKind } from '@hammerhead/contracts';
import type { Queryable } from '../pool.js';

export interface LegalHoldRow {
  readonly id: string;
  readonly position: number;
  readonly kind: HeldKind;
  readonly target: string;
  /** Of a party: how many are kept with it. */
  readonly parties: number;
  readonly reason: string;
  readonly placedBy: string;
  readonly placedAt: Date;
  readonly liftedBy: string | null;
  readonly liftedAt: Date | null;
  readonly liftReason: string | null;
}

export const holdColumns = `h.id, h.position, h.kind, h.target, h.reason, h.placed_by as "placedBy",
  h.placed_at as "placedAt", h.lifted_by as "liftedBy", h.lifted_at as "liftedAt", h.lift_reason as "liftReason",
  (select count(*)::int from legal_hold_party p where p.hold_id = h.id) as parties`;

export async function find(db: Queryable, id: string): Promise<LegalHoldRow | null> {
  const { rows } = await db.query<LegalHoldRow>(
    `select ${holdColumns} from legal_hold h where h.id = $1::uuid`,
    [id],
  );
  return rows[0] ?? null;
}

export interface LegalHoldFilter {
  readonly status: 'standing' | 'lifted' | null;
  readonly target: string | null;
}

/** The newest first. @param before only those placed before this position */
export async function list(
  db: Queryable,
  { status, target }: LegalHoldFilter,
  before: number | null,
  limit: number,
): Promise<LegalHoldRow[]> {
  const { rows } = await db.query<LegalHoldRow>(
    `select ${holdColumns} from legal_hold h
      where ($1::bigint is null or h.position < $1::bigint)
        and ($2::text is null or (h.lifted_position is null) = ($2::text = 'standing'))
        and ($3::uuid is null or h.target = $3::uuid)
      order by h.position desc limit $4::int`,
    [before, status, target, limit],
  );
  return rows;
}
