import type { Queryable, Transaction } from '../pool.js';

export interface ReleaseToWithdraw {
  readonly id: string;
  readonly shipmentId: string;
  readonly referralId: string | null;
}

/** A release of a shipment; null where that has none with this id. */
export async function findOf(db: Queryable, shipment: string, id: string): Promise<ReleaseToWithdraw | null> {
  const { rows } = await db.query<ReleaseToWithdraw>(
    `select id, shipment_id as "shipmentId", referral_id as "referralId" from release
      where id = $2::uuid and shipment_id = $1::uuid`,
    [shipment, id],
  );
  return rows[0] ?? null;
}

/** The agencies that something was released to, which never change. */
export async function findRecipients(db: Queryable, release: string): Promise<string[]> {
  const { rows } = await db.query<{ agency: string }>(
    'select agency from release_recipient where release_id = $1::uuid order by agency',
    [release],
  );
  return rows.map(({ agency }) => agency);
}

/**
 * Locks the copies of these agencies until the transaction ends: what they say meanwhile waits; that others have copies, they
 * cannot tell. @returns those that are not withdrawn
 */
export async function lockStanding(
  tx: Transaction,
  release: string,
  agencies: readonly string[],
): Promise<string[]> {
  const { rows } = await tx.query<{ agency: string; withdrawn: boolean }>(
    `select agency, withdrawn_at is not null as withdrawn from release_recipient
      where release_id = $1::uuid and agency = any ($2::text[]) order by agency for no key update`,
    [release, agencies],
  );
  return rows.flatMap(({ agency, withdrawn }) => (withdrawn ? [] : [agency]));
}

/** Withdraws these copies, which nobody can read from then on. @param position of the decision */
export async function withdrawCopies(
  db: Queryable,
  {
    release,
    agencies,
    by,
    reason,
    position,
  }: { release: string; agencies: readonly string[]; by: string; reason: string; position: number },
): Promise<void> {
  await db.query(
    `update release_recipient c
        set withdrawn_at = d.recorded_at, withdrawn_by = $3::text, withdrawal_reason = $4::text
       from decision d
      where c.release_id = $1::uuid and c.agency = any ($2::text[]) and d.position = $5::bigint`,
    [release, agencies, by, reason, position],
  );
}
