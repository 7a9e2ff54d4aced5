import { nameSkeleton } from '@hammerhead/text';
import type { Transaction } from '../pool.js';

/**
 * The spelling by which an agency is known that somebody names by another one, which looks the same; null where there is
 * none. Agreements say how an agency is spelt; where it has none, the people and tokens do. Others who name it by any
 * spelling wait until the transaction ends.
 */
export async function findOtherSpelling(tx: Transaction, agency: string): Promise<string | null> {
  const skeleton = nameSkeleton(agency);
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('hammerhead.agency:' || $1::text, 0))`, [
    skeleton,
  ]);
  const { rows } = await tx.query<{ agency: string; agreed: boolean }>(
    `select agency, bool_or(agreed) as agreed
       from (select distinct agency, true as agreed from agreement
             union all select distinct agency, false from token where agency is not null
             union all select distinct agency, false from person where agency is not null) as known
      group by agency order by agency`,
  );
  const alike = rows.filter((known) => nameSkeleton(known.agency) === skeleton);
  const agreed = alike.filter((known) => known.agreed);
  const spellings = (agreed.length > 0 ? agreed : alike).map((known) => known.agency);
  return spellings.includes(agency) ? null : (spellings[0] ?? null);
}
