import type { Queryable } from '../pool.js';
import { laterThanM, type ManifestStatus, statusOfM } from './status-row.js';

export async function find(db: Queryable, feedId: string, id: string): Promise<ManifestStatus | null> {
  const { rows } = await db.query<ManifestStatus>(
    `select ${statusOfM} from manifest m ${laterThanM} where m.feed_id = $1::text and m.id = $2::uuid`,
    [feedId, id],
  );
  return rows[0] ?? null;
}

/** A feed's revisions of a manifest number, the newest first: those below a revision, or one alone. */
export async function listByNumber(
  db: Queryable,
  feedId: string,
  { number, revision, below }: { number: string; revision: number | null; below: number | null },
  limit: number,
): Promise<readonly ManifestStatus[]> {
  const { rows } = await db.query<ManifestStatus>(
    `select ${statusOfM} from manifest m ${laterThanM}
      where m.feed_id = $1::text and m.number = $2::text
        and ($3::int is null or m.revision = $3::int) and ($4::int is null or m.revision < $4::int)
      order by m.revision desc limit $5::int`,
    [feedId, number, revision, below, limit],
  );
  return rows;
}

/**
 * A page of the manifests that a submission brought, in the order of its lines.
 * @param noticed only those that have findings, left bills out or came after a later revision
 */
export async function listBySubmission(
  db: Queryable,
  feedId: string,
  submissionId: string,
  { afterLine, noticed }: { readonly afterLine: number; readonly noticed: boolean },
  limit: number,
): Promise<readonly ManifestStatus[]> {
  const { rows } = await db.query<ManifestStatus>(
    `select ${statusOfM} from manifest m ${laterThanM}
      where m.feed_id = $1::text and m.submission_id = $2::uuid and m.submission_line > $3::bigint
        and (not $4::boolean or m.finding_count > 0 or m.omitted > 0 or m.superseded)
      order by m.submission_line limit $5::int`,
    [feedId, submissionId, afterLine, noticed, limit],
  );
  return rows;
}

/** Whether any manifest was ever accepted. */
export async function hasAny(db: Queryable): Promise<boolean> {
  const { rowCount } = await db.query('select from manifest limit 1');
  return rowCount !== 0;
}
