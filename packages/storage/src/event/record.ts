import type { Queryable } from '../pool.js';

/** Something that other systems and open screens hear of. Changes of referrals record themselves. */
export interface NewEvent {
  readonly kind: string;
  readonly referralId?: string | undefined;
  readonly tier?: number | null | undefined;
  readonly version?: number | undefined;
  readonly status?: string | undefined;
  /** The feed that hears of it; absent for what people hear. */
  readonly feedId?: string | undefined;
  readonly body?: Readonly<Record<string, unknown>> | undefined;
}

/** Records events, which are told once the transaction has ended. */
export async function record(db: Queryable, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  await db.query(
    `insert into event (kind, referral_id, tier, version, status, feed_id, body)
     select kind, referral_id, tier, version, status, feed_id, body::json
       from unnest($1::text[], $2::uuid[], $3::smallint[], $4::int[], $5::text[], $6::text[], $7::text[])
              as t (kind, referral_id, tier, version, status, feed_id, body)`,
    [
      events.map(({ kind }) => kind),
      events.map(({ referralId }) => referralId ?? null),
      events.map(({ tier }) => tier ?? null),
      events.map(({ version }) => version ?? null),
      events.map(({ status }) => status ?? null),
      events.map(({ feedId }) => feedId ?? null),
      events.map(({ body }) => (body === undefined ? null : JSON.stringify(body))),
    ],
  );
}
