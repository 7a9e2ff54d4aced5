import type { Transaction } from '../pool.js';
import { agreementColumns, type AgreementRow } from './row.js';

/**
 * Changes of the agreements of one agency take turns, each until its transaction ends: whoever stops the agency sees an
 * agreement that is being made, or is seen by whoever makes it. Comes before any other lock: agency, agreements, head of
 * the log.
 */
export async function lockAgency(tx: Transaction, agency: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('hammerhead.agreement:' || $1::text, 0))`, [
    agency,
  ]);
}

/**
 * The agreement with the given id, and its agency's others that have not ended; all locked until the transaction ends, by
 * id, as who releases something locks them (`releases.findCovering`). That one has committed, or waits and finds what became of them.
 * @param at the instant of their status
 */
export async function lockAll(
  tx: Transaction,
  { agency, id }: { readonly agency: string; readonly id: string },
  at: Date,
): Promise<AgreementRow[]> {
  const { rows } = await tx.query<AgreementRow>(
    `select ${agreementColumns('$3::timestamptz')} from agreement a
      where a.agency = $1::text and (a.id = $2::uuid or a.ended_at is null)
      order by a.id for update of a`,
    [agency, id, at],
  );
  return rows;
}
