import type { Queryable } from '../pool.js';

/** SQL: the hits of the assessment that a row with `position` and `assessment_id` shows; null where there is none. */
export const hitsOfShown = (row: string): string => `
  (select hits_of(evidence) from assessment where position = ${row}.position and id = ${row}.assessment_id)`;

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
