import type { Queryable } from '../pool.js';
import { uuidv7 } from '../uuid.js';

/** The exam of a referral's cargo, under the hold that stands. */
export interface NewExam {
  readonly referralId: string;
  readonly hold: { readonly id: string; readonly askedBy: string } | null;
  readonly level: string;
  readonly by: string;
}

const valuesOf = ({ referralId, hold, level, by }: NewExam) => [
  uuidv7(),
  referralId,
  hold?.id ?? null,
  hold?.askedBy ?? null,
  level,
  by,
];

/** @throws a unique violation if another one is under way */
export async function start(db: Queryable, exam: NewExam): Promise<void> {
  await db.query(
    `insert into exam (id, referral_id, hold_id, hold_asked_by, level, started_by, started_at)
     values ($1::uuid, $2::uuid, $3::uuid, $4::text, $5::text, $6::text, clock_timestamp())`,
    valuesOf(exam),
  );
}

/** Ends the exam under way with its result, or with the referral. A hold that came since it began is its hold. */
export async function end(
  db: Queryable,
  {
    id,
    hold,
    by,
    outcome,
    findings,
    result = null,
  }: {
    id: string;
    hold: { readonly id: string; readonly askedBy: string } | null;
    by: string;
    outcome: 'recorded' | 'disposed';
    findings: string | null;
    result?: string | null;
  },
): Promise<void> {
  await db.query(
    `update exam set ended_by = $2::text, ended_at = clock_timestamp(), outcome = $3::text, findings = $4::text,
            hold_id = coalesce(hold_id, $5::uuid), hold_asked_by = coalesce(hold_asked_by, $6::text), result = $7::text
      where id = $1::uuid and outcome is null`,
    [id, by, outcome, findings, hold?.id ?? null, hold?.askedBy ?? null, result],
  );
}

/**
 * Records that an exam does not take place; `under` is the one under way that ends so.
 * @throws a check violation if who asked for the hold waives it, or without a ground
 */
export async function waive(
  db: Queryable,
  exam: NewExam,
  { ground, under }: { ground: string; under: string | null },
): Promise<void> {
  if (under === null)
    await db.query(
      `insert into exam (id, referral_id, hold_id, hold_asked_by, level, ended_by, ended_at, outcome, ground)
       values ($1::uuid, $2::uuid, $3::uuid, $4::text, $5::text, $6::text, clock_timestamp(), 'waived', $7::text)`,
      [...valuesOf(exam), ground],
    );
  else
    await db.query(
      `update exam set ended_by = $2::text, ended_at = clock_timestamp(), outcome = 'waived', ground = $3::text,
              hold_id = coalesce(hold_id, $4::uuid), hold_asked_by = coalesce(hold_asked_by, $5::text)
        where id = $1::uuid and outcome is null`,
      [under, exam.by, ground, exam.hold?.id ?? null, exam.hold?.askedBy ?? null],
    );
}
