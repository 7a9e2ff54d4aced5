import type { RescoreCause } from '@hammerhead/contracts';
import type { Queryable, Transaction } from '../pool.js';

export interface Rescore {
  /** The position of the decision, up to which scoring may use the log. */
  readonly position: number;
  readonly cause: RescoreCause;
  /** Shipments to be scored again, ascending; null until they have been found. */
  readonly positions: readonly number[] | null;
  /** How many of them are done. */
  readonly done: number;
  readonly decidedAt: Date;
}

/**
 * The oldest decision of these causes after which shipments are still to be scored again, locked until the transaction
 * ends; null also while another worker has it locked.
 */
export async function lock(client: Transaction, causes: readonly RescoreCause[]): Promise<Rescore | null> {
  const { rows } = await client.query<Omit<Rescore, 'positions'> & { positions: string | null }>(
    `select r.position, r.cause, array_to_json(r.positions) as positions, r.done, d.recorded_at as "decidedAt"
       from rescore r join decision d using (position)
      where r.finished_at is null
        and r.position = (select min(position) from rescore
                           where finished_at is null and cause = any($1::text[]))
        for update of r skip locked`,
    [causes],
  );
  const [row] = rows;
  if (!row) return null;
  const positions: unknown = row.positions === null ? null : JSON.parse(row.positions);
  return { ...row, positions: Array.isArray(positions) ? positions.map(Number) : null };
}

/**
 * Waits until the transactions of others that are about to write the results of scoring again have ended, and holds the
 * lock until this one ends: of two decisions that touch one shipment, each then sees whether the other was first.
 */
export async function lockWriting(client: Transaction): Promise<void> {
  await client.query(`select pg_advisory_xact_lock(hashtext('hammerhead.rescore'))`);
}

/** Records which shipments are to be scored again. */
export async function setPositions(
  db: Queryable,
  position: number,
  positions: readonly number[],
): Promise<void> {
  await db.query(
    `update rescore set positions = $2::bigint[], finished_at = case when $3::int = 0 then now() end
      where position = $1::bigint`,
    [position, positions, positions.length],
  );
}

/**
 * Records how many more are done and how many of them were raised; the statement that reaches the last one finishes it.
 */
export async function advance(
  db: Queryable,
  position: number,
  { done, raised, error }: { done: number; raised: number; error: string | null },
): Promise<void> {
  await db.query(
    `update rescore
        set done = done + $2::int, raised = raised + $3::int, last_error = coalesce($4::text, last_error),
            finished_at = case when done + $2::int >= cardinality(positions) then now() end
      where position = $1::bigint`,
    [position, done, raised, error],
  );
}
