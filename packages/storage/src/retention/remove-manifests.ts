import type { Queryable } from '../pool.js';

/** A manifest that is to go, with the submission that brought it. */
export interface GoingManifest {
  readonly id: string;
  readonly feedId: string;
  readonly submissionId: string | null;
  readonly firstPosition: number;
  readonly lastPosition: number;
}

/** Deletes the headers of these manifests, where no shipment is left in them. @returns how many */
export async function removeManifests(db: Queryable, manifests: readonly GoingManifest[]): Promise<number> {
  if (manifests.length === 0) return 0;
  const { rowCount } = await db.query(
    `delete from manifest m where m.id = any($1::uuid[])
        and not exists (select from shipment s where s.position between m.first_position and m.last_position)`,
    [manifests.map(({ id }) => id)],
  );
  return rowCount ?? 0;
}

/**
 * Deletes the submissions that brought these manifests, with their errors, where none of their manifests is left and
 * nothing came with them since.
 */
export async function removeSubmissionsOf(
  db: Queryable,
  manifests: readonly GoingManifest[],
  before: Date,
): Promise<number> {
  const { rowCount } = await db.query(
    `delete from submission s
      using (select distinct * from unnest($1::text[], $2::uuid[]) as t (feed_id, id)) as t
      where s.feed_id = t.feed_id and s.id = t.id and s.advanced_at < $3::timestamptz
        and not exists (select from manifest m where m.feed_id = s.feed_id and m.submission_id = s.id)`,
    [manifests.map(({ feedId }) => feedId), manifests.map(({ submissionId }) => submissionId), before],
  );
  return rowCount ?? 0;
}

/**
 * Deletes what is known of scoring these positions: chunks in which neither a shipment nor a manifest is left, and of
 * those that were given up, which say of what, also where a manifest stays.
 */
export async function removeChunks(db: Queryable, positions: readonly number[]): Promise<void> {
  await db.query(
    `delete from chunk where first_position in (
       select distinct c.first_position
         from unnest($1::bigint[]) as p (position)
        cross join lateral (
          select first_position, last_position, done_at, failed_at, last_error from chunk
           where first_position <= p.position order by first_position desc limit 1) c
        where c.last_position >= p.position
          and not exists (select from shipment s where s.position between c.first_position and c.last_position)
          and (c.last_error is not null or c.failed_at is not null
            or not exists (
              select from (select last_position from manifest where first_position <= c.last_position
                            order by first_position desc limit 1) m
               where m.last_position >= c.first_position)))`,
    [positions],
  );
}
