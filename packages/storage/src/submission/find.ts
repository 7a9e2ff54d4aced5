import { findingCountOfM } from '../manifest/status-row.js';
import type { Queryable } from '../pool.js';

/** A submission as its feed may see it; counts of manifests, then counts of shipments. */
export interface SubmissionRow {
  readonly id: string;
  /** The feed's own name for it. */
  readonly reference: string | null;
  readonly lines: number;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  readonly interrupted: boolean;
  readonly manifests: number;
  readonly duplicates: number;
  readonly rejected: number;
  /** Shipments of accepted manifests = toScore + unchanged + canceled + outOfScope + superseded. */
  readonly accepted: number;
  readonly toScore: number;
  readonly assessed: number;
  readonly failed: number;
  readonly unchanged: number;
  readonly canceled: number;
  readonly outOfScope: number;
  readonly superseded: number;
  /** Findings in accepted manifests. */
  readonly findingCount: number;
}

/** Whether the feed has a submission with this id; what is in it is not counted. */
export async function exists(db: Queryable, feedId: string, id: string): Promise<boolean> {
  const { rows } = await db.query<{ found: boolean }>(
    'select exists (select from submission where feed_id = $1::text and id = $2::uuid) as found',
    [feedId, id],
  );
  return rows[0]?.found ?? false;
}

/** @param silenceSeconds seconds after which a transfer that brought nothing counts as interrupted */
export async function find(
  db: Queryable,
  feedId: string,
  id: string,
  silenceSeconds: number,
): Promise<SubmissionRow | null> {
  const { rows } = await db.query<SubmissionRow>(
    `select s.id, s.reference, s.lines, s.started_at as "startedAt", s.finished_at as "finishedAt", s.duplicates,
            s.finished_at is null and (s.interrupted_at is not null or s.advanced_at < now() - make_interval(secs => $3::float8))
              as interrupted,
            m.manifests, m.accepted, m.unchanged, m.canceled, m."outOfScope", m.superseded, m."toScore", m."findingCount",
            c.assessed, c.failed, e.rejected
       from submission s
      cross join lateral (
        select count(*) as manifests, coalesce(sum(shipments), 0) as accepted,
               coalesce(sum(scored), 0) as "toScore",
               coalesce(sum(unchanged) filter (where not superseded), 0) as unchanged,
               coalesce(sum(canceled) filter (where not superseded), 0) as canceled,
               coalesce(sum(out_of_scope), 0) as "outOfScope",
               coalesce(sum(shipments) filter (where superseded), 0) as superseded,
               coalesce(sum(${findingCountOfM}), 0) as "findingCount"
          from manifest m where feed_id = s.feed_id and submission_id = s.id) m
      cross join lateral (
        select coalesce(sum(shipments) filter (where done_at is not null), 0) as assessed,
               coalesce(sum(shipments) filter (where done_at is null and failed_at is not null), 0) as failed
          from chunk where feed_id = s.feed_id and submission_id = s.id) c
      cross join lateral (
        select count(*) as rejected from submission_error
         where feed_id = s.feed_id and submission_id = s.id) e
      where s.feed_id = $1::text and s.id = $2::uuid`,
    [feedId, id, silenceSeconds],
  );
  return rows[0] ?? null;
}
