import type { Queryable, Transaction } from '../pool.js';

/**
 * Keeps retention from deleting anything until the transaction ends: whoever makes a referral of a shipment takes this
 * before the shipment is looked at.
 */
export async function shield(tx: Transaction): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock_shared(hashtext('hammerhead.retention'))`);
}

/** Waits for those who shield what they look at; later ones wait until this transaction ends. */
export async function exclude(tx: Transaction): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('hammerhead.retention'))`);
}

/** Locks these referrals, in one order, until the transaction ends. */
export async function lockReferrals(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.query('select from referral where id = any($1::uuid[]) order by id for update', [ids]);
}

/** Whether shipments are still to be scored again because of a decision: old ones may be among them. */
export async function isScoringAgain(db: Queryable): Promise<boolean> {
  const { rows } = await db.query<{ found: boolean }>(
    'select exists (select from rescore where finished_at is null) as found',
  );
  return rows[0]?.found ?? false;
}
