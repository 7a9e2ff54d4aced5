import type { RetentionPlan, StoredJson } from '@hammerhead/contracts';
import type { Queryable } from '../pool.js';

/** Keeps a plan, so that a run can name it, and forgets those made before `forget`. */
export async function keepPlan(
  db: Queryable,
  { hash, day, madeAt, body }: { hash: string; day: string; madeAt: Date; body: StoredJson<RetentionPlan> },
  forget: Date,
): Promise<void> {
  await db.query('delete from retention_plan where made_at < $1::timestamptz', [forget]);
  await db.query(
    `insert into retention_plan (hash, day, made_at, body) values ($1::text, $2::date, $3::timestamptz, $4::json)
     on conflict (hash) do update set made_at = excluded.made_at, body = excluded.body`,
    [hash, day, madeAt, body],
  );
}

export interface KeptPlan {
  readonly hash: string;
  readonly day: string;
  readonly madeAt: Date;
  readonly body: StoredJson<RetentionPlan>;
}

/** The one plan that somebody was told whose hash begins so; null where none does, or several, or it was forgotten. */
export async function findPlan(db: Queryable, beginning: string): Promise<KeptPlan | null> {
  const { rows } = await db.query<KeptPlan>(
    `select hash, day::text as day, made_at as "madeAt", body from retention_plan
      where starts_with(hash, $1::text) limit 2`,
    [beginning],
  );
  return rows.length === 1 ? (rows[0] ?? null) : null;
}
