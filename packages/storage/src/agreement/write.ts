import type { Ground } from '@hammerhead/contracts';
import type { Transaction } from '../pool.js';

export interface NewAgreement {
  readonly id: string;
  readonly agency: string;
  readonly countries: readonly string[];
  readonly ground: Ground;
  readonly assurance: string;
  readonly validFrom: Date;
  readonly validTo: Date | null;
  readonly demonstration: boolean;
  readonly createdBy: string;
  readonly createdAt: Date;
}

/** Makes an agreement by the decision at `position`. */
export async function insert(tx: Transaction, position: number, agreement: NewAgreement): Promise<void> {
  await tx.query(
    `insert into agreement (id, position, agency, countries, ground, assurance, valid_from, valid_to, demonstration,
                            created_by, created_at, updated_at)
     values ($1::uuid, $2::bigint, $3::text, $4::text[], $5::text, $6::text, $7::timestamptz, $8::timestamptz,
             $9::boolean, $10::text, $11::timestamptz, $11::timestamptz)`,
    [
      agreement.id,
      position,
      agreement.agency,
      agreement.countries,
      agreement.ground,
      agreement.assurance,
      agreement.validFrom,
      agreement.validTo,
      agreement.demonstration,
      agreement.createdBy,
      agreement.createdAt,
    ],
  );
}

/** Who did something to an agreement, why and when. */
export interface Act {
  readonly by: string;
  readonly reason: string;
  readonly at: Date;
}

export async function suspend(
  tx: Transaction,
  ids: readonly string[],
  { by, reason, at }: Act,
): Promise<void> {
  await tx.query(
    `update agreement
        set suspended_at = $2::timestamptz, suspended_by = $3::text, suspension_reason = $4::text,
            version = version + 1, updated_at = $2::timestamptz
      where id = any ($1::uuid[])`,
    [ids, at, by, reason],
  );
}

export async function resume(tx: Transaction, id: string, at: Date): Promise<void> {
  await tx.query(
    `update agreement
        set suspended_at = null, suspended_by = null, suspension_reason = null,
            version = version + 1, updated_at = $2::timestamptz
      where id = $1::uuid`,
    [id, at],
  );
}

export async function end(tx: Transaction, id: string, { by, reason, at }: Act): Promise<void> {
  await tx.query(
    `update agreement
        set ended_at = $2::timestamptz, ended_by = $3::text, end_reason = $4::text,
            version = version + 1, updated_at = $2::timestamptz
      where id = $1::uuid`,
    [id, at, by, reason],
  );
}

/** What stands with their agency changed, and so does what is shown of them. */
export async function touch(tx: Transaction, ids: readonly string[], at: Date): Promise<void> {
  await tx.query(
    'update agreement set version = version + 1, updated_at = $2::timestamptz where id = any ($1::uuid[])',
    [ids, at],
  );
}
