import { agreements, type AgreementRow, type Transaction } from '@hammerhead/storage';

/** An agreement that somebody decides about. */
export interface LockedAgreement {
  readonly agreement: AgreementRow;
  /** Its agency's that have not ended, itself among them unless it has. */
  readonly ofAgency: readonly AgreementRow[];
}

/**
 * Locks an agreement and its agency's others until the transaction ends, as the lock order has it: agency, agreements, head of
 * the log. Null if there is none.
 */
export async function lockToAct(tx: Transaction, id: string, now: Date): Promise<LockedAgreement | null> {
  const found = await agreements.find(tx, id, now);
  if (found === null) return null;
  await agreements.lockAgency(tx, found.agency);
  const all = await agreements.lockAll(tx, found, now);
  const agreement = all.find((one) => one.id === id);
  if (agreement === undefined) return null;
  return { agreement, ofAgency: all.filter(({ endedAt }) => endedAt === null) };
}
