/** The numbers of facts from which a key counts as common, and as very common: no more are counted. */
const [common, veryCommon] = [200, 5_000];

/**
 * SQL of a lateral join that finds the current shipments that have the name and the anchor (address, else phone) of a
 * party `p` (`name_key`, `anchor_key`), the latest departure first, as `position` and `departure_day`. The rarer of the
 * two keys leads and the other is looked up for each of its facts: half a country may share a name, or a forwarder's
 * address. For a party without an anchor it finds every party of that name: the caller examines the parties named. It
 * is written so that the planner neither reads all of the second key nor sorts all of the first.
 * @param where further condition on `departure_day` and `position`
 * @param standing condition on `superseded_by`: current shipments, or those that were replaced or canceled
 * @param limit SQL of the most shipments
 */
export const shipmentsNaming = (
  limit: string,
  where = 'true',
  standing: 'superseded_by is null' | 'superseded_by is not null' = 'superseded_by is null',
): string => `
  (select case
            when p.anchor_key is null then p.name_key
            when ${hasFewer(common, 'p.anchor_key')} then p.anchor_key
            when ${hasFewer(common, 'p.name_key')} then p.name_key
            when ${hasFewer(veryCommon, 'p.anchor_key')} then p.anchor_key
            when ${hasFewer(veryCommon, 'p.name_key')} then p.name_key
            else p.anchor_key end as leading offset 0) as k
  cross join lateral (
    select led.position, led.departure_day
      from (select position, departure_day from fact
             where key = k.leading and ${standing} and ${where}
             order by departure_day desc, position desc offset 0) as led
     where p.anchor_key is null
        or (select true from fact
             where key = case k.leading when p.name_key then p.anchor_key else p.name_key end
               and departure_day = led.departure_day and position = led.position limit 1)
     order by led.departure_day desc, led.position desc limit ${limit}) as f`;

const hasFewer = (count: number, key: string): string =>
  `(select count(*) from (select from fact where key = ${key} limit ${count}) as counted) < ${count}`;
