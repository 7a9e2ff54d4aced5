import type { Queryable } from '../pool.js';

/** A decision that answers a referral. */
export interface AnsweredReferral {
  /** Of the decision. */
  readonly position: number;
  readonly referral: string;
}

/**
 * Notes that a decision about a referral is the first answer since people were asked about it, with the referral as it
 * stands: before the decision changes it. A later one changes nothing.
 */
export async function noteAnswers(db: Queryable, answers: readonly AnsweredReferral[]): Promise<void> {
  if (answers.length === 0) return;
  await db.query(
    `insert into referral_answer
       (referral_id, asked_at, answered_at, decision, kind, tier, port_of_export, stoppable_until, respond_by)
     select r.id, r.asked_at, d.recorded_at, d.position, d.kind, r.tier, r.port_of_export, r.stoppable_until, r.respond_by
       from unnest($1::bigint[], $2::uuid[]) as a (position, referral)
       join decision d on d.position = a.position
       join referral r on r.id = a.referral
     on conflict (referral_id, asked_at) do nothing`,
    [answers.map(({ position }) => position), answers.map(({ referral }) => referral)],
  );
}
