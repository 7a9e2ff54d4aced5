import { timeText } from '../sql-time.js';
import { referralColumns, referralJoins } from './row.js';

/** The number for no tier, which sorts after all others. */
const none = 32767;
const tierOf = (referral: string): string => `coalesce(${referral}.tier::int, ${none})`;

/**
 * SQL for a page by urgency: tier, then shipments that have not departed before those that have (at $14), departure,
 * id; after the place in $13, at most $12. No index has this order, since the set of departed shipments changes with
 * time. So each tier is read in two stretches of one index, each by itself and no further than a page.
 * @param where conditions on `r`
 */
export const byUrgency = (where: string): string => `
  with recursive tier as (
    (select ${tierOf('r')} as tier from referral r order by 1 limit 1)
    union all
    select (select ${tierOf('r')} from referral r where ${tierOf('r')} > t.tier order by 1 limit 1)
      from tier t where t.tier is not null),
  stretch as (
    select t.tier, d.departed,
           (t.tier, d.departed) = (($13::text[])[1]::int, ($13::text[])[2]::boolean) as begun
      from tier t cross join (values (false), (true)) as d (departed)
     where t.tier is not null
       and ($1::smallint[] is null or t.tier = any ($1::smallint[]))
       and ($13::text[] is null or (t.tier, d.departed) >= (($13::text[])[1]::int, ($13::text[])[2]::boolean)))
  select ${referralColumns}, r.place
    from (
  select r.*, s.tier as stretch_tier, s.departed as stretch_departed,
         array[s.tier::text, s.departed::text, ${timeText('r.departure_at')}, r.id::text] as place
    from stretch s
   cross join lateral (
     select * from referral r
      where ${tierOf('r')} = s.tier
        and r.departure_at > case when s.departed then '-infinity' else $14::timestamptz end
        and r.departure_at <= case when s.departed then $14::timestamptz else 'infinity' end
        and (r.departure_at, r.id) >
            (case when s.begun then ($13::text[])[3]::timestamptz else '-infinity' end,
             case when s.begun then ($13::text[])[4]::uuid else '00000000-0000-0000-0000-000000000000' end)
        and ${where}
      order by r.departure_at, r.id limit $12::int) r
   order by s.tier, s.departed, r.departure_at, r.id
   limit $12::int) r
    ${referralJoins}
   order by r.stretch_tier, r.stretch_departed, r.departure_at, r.id`;
