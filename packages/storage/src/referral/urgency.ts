import { timeText } from '../sql-time.js';
import { referralColumns, referralJoins } from './row.js';

/** The number for no tier, which sorts after all others. */
const none = 32767;
const tierOf = (referral: string): string => `coalesce(${referral}.tier::int, ${none})`;

/** The stretches of a tier, at the time in $14: which referrals, and by what they are ordered. */
const stretches = {
  stoppable: { number: 0, holds: 'r.stoppable_until > $14::timestamptz', by: 'r.stoppable_until' },
  laden: {
    number: 1,
    holds: 'r.departure_at > $14::timestamptz and r.stoppable_until <= $14::timestamptz',
    by: 'r.departure_at',
  },
  departed: { number: 2, holds: 'r.departure_at <= $14::timestamptz', by: 'r.departure_at' },
} as const;

/** SQL: a page at most of one stretch of the tier of `s`, after its place if the page begins in it. */
const stretch = (
  { number, holds, by }: (typeof stretches)[keyof typeof stretches],
  where: string,
): string => `
  (select r.*, ${by} as stretch_at from referral r
    where s.stretch = ${number} and ${tierOf('r')} = s.tier and ${holds}
      and (${by}, r.id) >
          (case when s.begun then ($13::text[])[3]::timestamptz else '-infinity' end,
           case when s.begun then ($13::text[])[4]::uuid else '00000000-0000-0000-0000-000000000000' end)
      and ${where}
    order by ${by}, r.id limit $12::int)`;

/**
 * SQL for a page by urgency: tier, then what can still be stopped (at $14), what is laden, what has departed; then the
 * time left before lading, or before departure, and id; after the place in $13, at most $12. No index has this order,
 * since what can still be stopped changes with time. So each tier is read in three stretches of an index, each by itself
 * and no further than a page.
 * @param where conditions on `r`
 */
export const byUrgency = (where: string): string => `
  with recursive tier as (
    (select ${tierOf('r')} as tier from referral r order by 1 limit 1)
    union all
    select (select ${tierOf('r')} from referral r where ${tierOf('r')} > t.tier order by 1 limit 1)
      from tier t where t.tier is not null),
  stretch as (
    select t.tier, n.stretch,
           (t.tier, n.stretch) = (($13::text[])[1]::int, ($13::text[])[2]::int) as begun
      from tier t cross join generate_series(0, 2) as n (stretch)
     where t.tier is not null
       and ($1::smallint[] is null or t.tier = any ($1::smallint[]))
       and ($13::text[] is null or (t.tier, n.stretch) >= (($13::text[])[1]::int, ($13::text[])[2]::int)))
  select ${referralColumns}, r.place
    from (
  select r.*, s.tier as stretch_tier, s.stretch,
         array[s.tier::text, s.stretch::text, ${timeText('r.stretch_at')}, r.id::text] as place
    from stretch s
   cross join lateral (
     ${Object.values(stretches)
       .map((one) => stretch(one, where))
       .join(' union all ')}) r
   order by s.tier, s.stretch, r.stretch_at, r.id
   limit $12::int) r
    ${referralJoins}
   order by r.stretch_tier, r.stretch, r.stretch_at, r.id`;
