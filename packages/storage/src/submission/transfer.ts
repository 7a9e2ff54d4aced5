import type { Queryable, Transaction } from '../pool.js';

/** A transfer in progress: `attempt` fences it against a newer one of the same submission. */
export interface Transfer {
  readonly feedId: string;
  readonly submissionId: string;
  readonly attempt: number;
}

/** The progress of a transfer since it was last recorded. `lines` is the last line that is now processed. */
export interface TransferProgress extends Transfer {
  readonly lines: number;
  readonly duplicates: number;
}

/**
 * The number of committed lines of a submission, which is locked until the transaction ends; 0 if there is no such
 * submission.
 */
export async function lockLines(tx: Transaction, feedId: string, submissionId: string): Promise<number> {
  const { rows } = await tx.query<{ lines: number }>(
    'select lines from submission where feed_id = $1::text and id = $2::uuid for update',
    [feedId, submissionId],
  );
  return rows[0]?.lines ?? 0;
}

/**
 * Gives a submission to a new transfer, with its row locked: an older one that still runs is fenced off.
 * @param reference the feed's own name for it; null leaves the one it has
 * @param anew whether it counts lines and duplicates from 0; otherwise it continues from what is committed
 * @returns the number of lines that are committed already
 */
export async function beginTransfer(
  tx: Transaction,
  feedId: string,
  submissionId: string,
  { anew, reference }: { readonly anew: boolean; readonly reference: string | null },
): Promise<{ readonly transfer: Transfer; readonly lines: number }> {
  const { rows } = await tx.query<{ attempt: number; lines: number }>(
    // This is one statement, so the counts are those of the row as it is locked, not as an earlier statement read it.
    `insert into submission as s (feed_id, id, reference) values ($1::text, $2::uuid, $4::text)
     on conflict (feed_id, id) do update
       set attempt = s.attempt + 1, advanced_at = now(), finished_at = null, interrupted_at = null,
           lines = case when $3::boolean then 0 else s.lines end,
           duplicates = case when $3::boolean then 0 else s.duplicates end,
           reference = coalesce(excluded.reference, s.reference)
     returning attempt, lines`,
    [feedId, submissionId, anew, reference],
  );
  const row = rows[0];
  if (!row) throw new Error('an insert with returning gave no row');
  return { transfer: { feedId, submissionId, attempt: row.attempt }, lines: row.lines };
}

/** Records progress, in the transaction that commits the lines and after `lockTransfers`. */
export async function advanceTransfers(db: Queryable, progress: readonly TransferProgress[]): Promise<void> {
  await db.query(
    `update submission s set lines = greatest(s.lines, t.lines), duplicates = s.duplicates + t.duplicates,
            advanced_at = now()
       from (select feed_id, id, attempt, max(lines) as lines, sum(duplicates) as duplicates
               from unnest($1::text[], $2::uuid[], $3::int[], $4::bigint[], $5::bigint[])
                 as u (feed_id, id, attempt, lines, duplicates)
              group by feed_id, id, attempt) as t
      where s.feed_id = t.feed_id and s.id = t.id and s.attempt = t.attempt`,
    [
      progress.map(({ feedId }) => feedId),
      progress.map(({ submissionId }) => submissionId),
      progress.map(({ attempt }) => attempt),
      progress.map(({ lines }) => lines),
      progress.map(({ duplicates }) => duplicates),
    ],
  );
}

export const transferKey = ({ feedId, submissionId, attempt }: Transfer): string =>
  `${feedId}\0${submissionId}\0${attempt}`;

/** Closes a transfer as complete or as interrupted. */
export async function endTransfer(db: Queryable, transfer: Transfer, how: 'whole' | 'broken'): Promise<void> {
  await db.query(
    `update submission
        set finished_at = case when $4::boolean then now() end,
            interrupted_at = case when not $4::boolean then now() end
      where feed_id = $1::text and id = $2::uuid and attempt = $3::int`,
    [transfer.feedId, transfer.submissionId, transfer.attempt, how === 'whole'],
  );
}

/** Locks the submissions of these transfers, and returns those that no newer attempt has taken over. */
export async function lockTransfers(db: Queryable, transfers: readonly Transfer[]): Promise<Set<string>> {
  const { rows } = await db.query<{ feed_id: string; id: string; attempt: number }>(
    `select s.feed_id, s.id, s.attempt
       from unnest($1::text[], $2::uuid[], $3::int[]) as t (feed_id, id, attempt)
       join submission s on s.feed_id = t.feed_id and s.id = t.id and s.attempt = t.attempt
      order by s.feed_id, s.id for update of s`,
    [
      transfers.map(({ feedId }) => feedId),
      transfers.map(({ submissionId }) => submissionId),
      transfers.map(({ attempt }) => attempt),
    ],
  );
  return new Set(
    rows.map(({ feed_id: feedId, id, attempt }) => transferKey({ feedId, submissionId: id, attempt })),
  );
}
