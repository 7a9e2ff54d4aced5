import type { Ground } from '@hammerhead/contracts';
import type { Queryable } from '../pool.js';
import { inForce } from './visible.js';

/** An agreement that has not ended, as far as a release asks. */
export interface CoveringAgreement {
  readonly id: string;
  readonly agency: string;
  readonly countries: readonly string[];
  readonly ground: Ground;
  readonly assurance: string;
  readonly inForce: boolean;
  readonly suspended: boolean;
  /** Made by a first start: no agency has assured anything. */
  readonly demonstration: boolean;
}

/**
 * The agreements with an agency, or, without one, those that cover any of these countries; the narrowest first, and of
 * these the oldest. Ended and expired ones are left out.
 * @param lock keeps them from being suspended or ended until the transaction ends; they are locked by id, as whoever
 *   suspends them locks them (`agreements.lockAll`), so that no two wait for each other
 */
export async function findCovering(
  db: Queryable,
  {
    countries,
    agency,
    at,
  }: { readonly countries: readonly string[]; readonly agency: string | null; readonly at: Date },
  lock: 'lock' | 'read',
): Promise<CoveringAgreement[]> {
  const { rows } = await db.query<CoveringAgreement>(
    `select a.id, a.agency, a.countries, a.ground, a.assurance, ${inForce('$3::timestamptz')} as "inForce",
            a.suspended_at is not null as suspended, a.demonstration
       from agreement a
      where a.ended_at is null and (a.valid_to is null or a.valid_to > $3::timestamptz)
        and case when $2::text is null then a.countries && $1::text[] else a.agency = $2::text end
      order by a.id ${lock === 'lock' ? 'for share of a' : ''}`,
    [countries, agency, at],
  );
  return rows.toSorted((one, other) => one.countries.length - other.countries.length);
}
