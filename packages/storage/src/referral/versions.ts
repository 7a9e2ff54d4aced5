import type { Queryable } from '../pool.js';

/** SQL: the hits of an assessment, by the row that has its position and the row that has its id; null where there is none. */
export const hitsOfShown = (row: string, shown = row): string => `
  (select hits_of(evidence) from assessment where position = ${row}.position and id = ${shown}.assessment_id)`;

/** Notes which decision made a version of a referral. */
export async function noteVersion(
  db: Queryable,
  { id, version, decision }: { id: string; version: number; decision: number },
): Promise<void> {
  await db.query(
    `insert into referral_version (referral_id, version, decision) values ($1::uuid, $2::int, $3::bigint)`,
    [id, version, decision],
  );
}
