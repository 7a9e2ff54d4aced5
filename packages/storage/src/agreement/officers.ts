import type { Queryable } from '../pool.js';
import { isColleague } from '../person/colleague.js';

export interface Officers {
  /** How many people of the agency can sign in. */
  readonly known: number;
  /** Those of them who speak for one of the countries. */
  readonly covered: number;
  /** The agencies of all partners, by name; at most as many as were asked for. */
  readonly agencies: string[];
}

/** Whether anybody would read what is released to an agency for these countries. */
export async function countOfficers(
  db: Queryable,
  { agency, countries }: { readonly agency: string; readonly countries: readonly string[] },
  seenWithinDays: number,
  mostAgencies: number,
): Promise<Officers> {
  const { rows } = await db.query<Officers>(
    `with partner as (
       select p.agency, p.countries from person p where p.role = 'partner' and ${isColleague('$3::int')}
     )
     select count(*) filter (where agency = $1::text)::int as known,
            count(*) filter (where agency = $1::text and countries && $2::text[])::int as covered,
            array(select distinct agency from partner where agency is not null order by agency limit $4::int) as agencies
       from partner`,
    [agency, countries, seenWithinDays, mostAgencies],
  );
  return rows[0] ?? { known: 0, covered: 0, agencies: [] };
}
