import type { Queryable } from '../pool.js';

/**
 * Notes that a decision about a referral is the first answer since people were asked about it, with the referral as it
 * stands: before the decision changes it. A later one changes nothing.
 * @param position of the decision
 */
export async function noteAnswer(db: Queryable, position: number, referral: string): Promise<void> {
  await db.query(
    `insert into referral_answer
       (referral_id, asked_at, answered_at, decision, kind, tier, port_of_export, stoppable_until, respond_by)
     select r.id, r.asked_at, d.recorded_at, d.position, d.kind, r.tier, r.port_of_export, r.stoppable_until, r.respond_by
       from decision d join referral r on r.id = $2::uuid
      where d.position = $1::bigint
     on conflict (referral_id, asked_at) do nothing`,
    [position, referral],
  );
}
