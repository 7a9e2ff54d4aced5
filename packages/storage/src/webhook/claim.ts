import type { Queryable } from '../pool.js';
import { audible, copies, inForce } from '../release/visible.js';

/** A message that is on its way. */
export interface OnItsWay {
  readonly host: string;
  /** Whose webhook it goes to: a feed's, an agency's, or that of whoever made it. */
  readonly maker: string;
}

export interface ClaimedDelivery extends OnItsWay {
  readonly id: string;
  readonly webhookId: string;
  readonly url: string;
  readonly kind: string;
  /** Of a partner's webhook; null for others. */
  readonly agency: string | null;
  /** Who made the webhook, or changed it last. */
  readonly subject: string;
  /** Of a partner's: what it tells of, and the revision whose notice it carries, where it carries one. */
  readonly releaseId: string | null;
  readonly shipmentPosition: number | null;
  readonly body: string;
  /** This attempt included. */
  readonly attempts: number;
  readonly firstAttemptAt: Date;
  /** Encrypted. */
  readonly secret: Buffer;
  /** The one before, while it is being replaced. */
  readonly formerSecret: Buffer | null;
}

export type DeliveryLane = 'feeds' | 'partners' | 'people';

interface Claim {
  readonly now: Date;
  /** Until when others leave what is taken alone. */
  readonly leasedUntil: Date;
  /** Those for feeds, which tell of holds; for partners, which tell of their releases; or those for people. */
  readonly lane: DeliveryLane;
  readonly limit: number;
  /** The most for one host, and for the webhooks of one maker, at a time, with those that are on their way. */
  readonly perHost: number;
  readonly perMaker: number;
  readonly onTheirWay: readonly OnItsWay[];
}

const laneOf = `case when agency is not null then 'partners' when feed_id is not null then 'feeds' else 'people' end`;
const makerOf = (webhook: string): string =>
  `coalesce(${webhook}feed_id, ${webhook}agency, ${webhook}created_by)`;
/** A partner is sent nothing that it may not hear at this moment, however long that has waited. */
const maySend = `(w.agency is null or (
  exists (select from agreement a where a.agency = w.agency and ${inForce('$1::timestamptz')})
  and (d.release_id is null or exists (
    select from ${copies} where c.release_id = d.release_id
       and ${audible({ agency: 'w.agency', countries: 'w.countries', at: '$1::timestamptz' }, 'd.kind')}))))`;

/**
 * Takes messages that are due, a limited number of each host and of each maker of webhooks: one slow receiver, or many
 * webhooks of one person, hold up nobody else. Of messages about one subject only the first is taken; the next one follows
 * once that is delivered or given up.
 */
export async function claim(
  db: Queryable,
  { now, leasedUntil, lane, limit, perHost, perMaker, onTheirWay }: Claim,
): Promise<ClaimedDelivery[]> {
  const { rows } = await db.query<ClaimedDelivery>(
    `with due as (
       select sequence
         from (select d.sequence, d.next_attempt_at, d.place, s.host_free, s.maker_free,
                      row_number() over (partition by s.host order by d.place, d.next_attempt_at, d.sequence) as of_host,
                      row_number() over (partition by s.maker order by d.place, d.next_attempt_at, d.sequence) as of_maker
                 from (select w.host, w.maker,
                              $3::int - (select count(*)::int from unnest($4::text[]) as b (host)
                                          where b.host = w.host) as host_free,
                              $7::int - (select count(*)::int from unnest($5::text[]) as b (maker)
                                          where b.maker = w.maker) as maker_free
                         from (select distinct host, ${makerOf('')} as maker from webhook
                                where status = 'active' and ${laneOf} = $8::text) as w) as s
                cross join lateral (
                  select d.sequence, d.next_attempt_at,
                         row_number() over (order by d.next_attempt_at, d.sequence) as place
                    from webhook w
                    join webhook_delivery d on d.webhook_id = w.id
                   where w.host = s.host and ${makerOf('w.')} = s.maker
                     and ${laneOf} = $8::text and w.status = 'active' and d.status = 'waiting'
                     and d.next_attempt_at <= $1::timestamptz and ${maySend}
                     and (d.leased_until is null or d.leased_until <= $1::timestamptz)
                     and not exists (select from webhook_delivery e
                                      where e.webhook_id = d.webhook_id and e.subject = d.subject
                                        and e.status = 'waiting' and e.sequence < d.sequence)
                   order by d.next_attempt_at, d.sequence
                   limit greatest(0, least(s.host_free, s.maker_free))) as d) as ranked
        where of_host <= host_free and of_maker <= maker_free
        order by place, next_attempt_at limit $2::int),
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
     returning d.id, d.webhook_id as "webhookId", w.url, w.host,
               ${makerOf('w.')} as maker, d.kind, w.agency, coalesce(w.changed_by, w.created_by) as subject, d.release_id as "releaseId",
               d.shipment_position as "shipmentPosition", d.body, d.attempts,
               d.first_attempt_at as "firstAttemptAt", w.secret,
               case when w.former_until > $1::timestamptz then w.former_secret end as "formerSecret"`,
    [
      now,
      limit,
      perHost,
      onTheirWay.map(({ host }) => host),
      onTheirWay.map(({ maker }) => maker),
      leasedUntil,
      perMaker,
      lane,
    ],
  );
  return rows;
}
