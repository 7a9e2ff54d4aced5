import { type Actor, auditedActor } from '@hammerhead/contracts';
import { beforeCommit, type Queryable, type Transaction } from '../pool.js';

/** An act to be recorded. */
export interface AuditAct {
  /** The kind of a decision, or another act such as `referral_read`. */
  readonly act: string;
  /** What it was done to, as `kind/id`; null where it was done to nothing in particular. */
  readonly target: string | null;
  /** Why somebody reads it. */
  readonly purpose?: string | undefined;
  /** What else the act says of itself; never a secret. */
  readonly about?: Readonly<Record<string, unknown>> | undefined;
  /** The position of the decision that it records. */
  readonly decision?: number | undefined;
}

/**
 * Adds entries to the audit's chain, in the transaction of what they record and right before it commits. Everybody who
 * does or reads something waits for the lock on the chain's end, so nothing else is done behind it; and it is the last
 * one that a transaction takes: whoever took another after it could wait for somebody who waits for the chain.
 */
export async function record(tx: Transaction, actor: Actor, acts: readonly AuditAct[]): Promise<void> {
  if (acts.length === 0) return;
  await beforeCommit(tx, () =>
    append(
      tx,
      acts.map((act) => ({ ...act, actor })),
    ),
  );
}

/** Adds entries of several people, at once. @returns the number of the last entry */
export async function append(
  db: Queryable,
  acts: readonly (AuditAct & { readonly actor: Actor })[],
): Promise<number> {
  const { rows } = await db.query<{ seq: number }>(
    `select audit_append($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::bigint[]) as seq`,
    [
      acts.map(({ act }) => act),
      acts.map(({ actor }) => JSON.stringify(auditedActor(actor))),
      acts.map(({ target }) => target),
      acts.map(({ purpose }) => purpose ?? null),
      acts.map(({ about }) => (about === undefined ? null : JSON.stringify(about))),
      acts.map(({ decision }) => decision ?? null),
    ],
  );
  const [row] = rows;
  if (!row) throw new Error('the audit returned no number');
  return row.seq;
}
