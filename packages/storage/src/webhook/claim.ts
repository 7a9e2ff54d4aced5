import type { Queryable } from '../pool.js';

/** Messages to a host that are on their way. */
export interface HostLoad {
  readonly host: string;
  readonly inHand: number;
}

export interface ClaimedDelivery {
  readonly id: string;
  readonly webhookId: string;
  readonly url: string;
  readonly host: string;
  readonly kind: string;
  readonly body: string;
  /** This attempt included. */
  readonly attempts: number;
  readonly firstAttemptAt: Date;
  /** Encrypted. */
  readonly secret: Buffer;
  /** The one before, while it is being replaced. */
  readonly formerSecret: Buffer | null;
}

interface Claim {
  readonly now: Date;
  /** Until when others leave what is taken alone. */
  readonly leasedUntil: Date;
  readonly limit: number;
  /** The most for one host at a time, with those that are on their way. */
  readonly perHost: number;
  readonly load: readonly HostLoad[];
}

/**
 * Takes messages that are due, of each host at most so many: one slow receiver holds up nobody else. Of those about the
 * same subject only the first is taken, so each goes once the one before has been delivered or given up.
 */
export async function claim(
  db: Queryable,
  { now, leasedUntil, limit, perHost, load }: Claim,
): Promise<ClaimedDelivery[]> {
  const { rows } = await db.query<ClaimedDelivery>(
    `with due as (
       select d.sequence, d.next_attempt_at, d.place
         from (select distinct host from webhook where status = 'active') as h
         left join unnest($4::text[], $5::int[]) as busy (host, in_hand) on busy.host = h.host
        cross join lateral (
          select d.sequence, d.next_attempt_at, row_number() over (order by d.next_attempt_at, d.sequence) as place
            from webhook w
            join webhook_delivery d on d.webhook_id = w.id
           where w.host = h.host and w.status = 'active' and d.status = 'waiting'
             and d.next_attempt_at <= $1::timestamptz
             and (d.leased_until is null or d.leased_until <= $1::timestamptz)
             and not exists (select from webhook_delivery e
                              where e.webhook_id = d.webhook_id and e.subject = d.subject and e.status = 'waiting'
                                and e.sequence < d.sequence)
           order by d.next_attempt_at, d.sequence limit $3::int) as d
        where d.place <= $3::int - coalesce(busy.in_hand, 0)
        order by d.place, d.next_attempt_at limit $2::int),
     taken as (
       select d.sequence from webhook_delivery d
        where d.sequence in (select sequence from due) and d.status = 'waiting'
          and (d.leased_until is null or d.leased_until <= $1::timestamptz)
          for update skip locked)
     update webhook_delivery d
        set attempts = d.attempts + 1, first_attempt_at = coalesce(d.first_attempt_at, $1::timestamptz),
            last_attempt_at = $1::timestamptz, leased_until = $6::timestamptz
       from taken, webhook w
      where d.sequence = taken.sequence and w.id = d.webhook_id
     returning d.id, d.webhook_id as "webhookId", w.url, w.host, d.kind, d.body, d.attempts,
               d.first_attempt_at as "firstAttemptAt", w.secret,
               case when w.former_until > $1::timestamptz then w.former_secret end as "formerSecret"`,
    [now, limit, perHost, load.map(({ host }) => host), load.map(({ inHand }) => inHand), leasedUntil],
  );
  return rows;
}
