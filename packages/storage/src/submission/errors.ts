import type { InputFault, StoredJson } from '@hammerhead/contracts';
import type { Queryable } from '../pool.js';

/** A line of a submission that was refused. */
export interface SubmissionError {
  readonly line: number;
  readonly manifestNumber: string | null;
  readonly code: string;
  readonly errors: StoredJson<readonly InputFault[]>;
}

export async function insertErrors(
  db: Queryable,
  rows: readonly (SubmissionError & { readonly feedId: string; readonly submissionId: string })[],
): Promise<void> {
  await db.query(
    `insert into submission_error (feed_id, submission_id, line, manifest_number, code, errors)
     select * from unnest($1::text[], $2::uuid[], $3::bigint[], $4::text[], $5::text[], $6::json[])
     on conflict (feed_id, submission_id, line) do update
       set manifest_number = excluded.manifest_number, code = excluded.code, errors = excluded.errors`,
    [
      rows.map(({ feedId }) => feedId),
      rows.map(({ submissionId }) => submissionId),
      rows.map(({ line }) => line),
      rows.map(({ manifestNumber }) => manifestNumber),
      rows.map(({ code }) => code),
      rows.map(({ errors }) => errors),
    ],
  );
}

/** Deletes the recorded errors of a submission's refused lines. */
export async function deleteErrors(db: Queryable, feedId: string, submissionId: string): Promise<void> {
  await db.query('delete from submission_error where feed_id = $1::text and submission_id = $2::uuid', [
    feedId,
    submissionId,
  ]);
}

/** A page of a submission's errors in line order, after `afterLine`. */
export async function findErrors(
  db: Queryable,
  feedId: string,
  submissionId: string,
  afterLine: number,
  limit: number,
): Promise<SubmissionError[]> {
  const { rows } = await db.query<SubmissionError>(
    `select line, manifest_number as "manifestNumber", code, errors from submission_error
      where feed_id = $1::text and submission_id = $2::uuid and line > $3::bigint
      order by line limit $4::int`,
    [feedId, submissionId, afterLine, limit],
  );
  return rows;
}
