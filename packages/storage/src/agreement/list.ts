import type { AgreementStatus } from '@hammerhead/contracts';
import type { Queryable } from '../pool.js';
import { agreementColumns, type AgreementRow } from './row.js';
import { statusAt } from './status.js';

export interface AgreementFilter {
  readonly agency?: string | undefined;
  readonly country?: string | undefined;
  readonly status?: AgreementStatus | undefined;
  /** Made before the decision at this position. */
  readonly before: number | null;
  readonly limit: number;
}

/** The newest first. @param at the instant of their status */
export async function list(
  db: Queryable,
  { agency, country, status, before, limit }: AgreementFilter,
  at: Date,
): Promise<AgreementRow[]> {
  const { rows } = await db.query<AgreementRow>(
    `select ${agreementColumns('$1::timestamptz')} from agreement a
      where ($2::text is null or a.agency = $2::text)
        and ($3::text is null or a.countries @> array[$3::text])
        and ($4::text is null or ${statusAt('$1::timestamptz')} = $4::text)
        and ($5::bigint is null or a.position < $5::bigint)
      order by a.position desc limit $6::int`,
    [at, agency ?? null, country ?? null, status ?? null, before, limit],
  );
  return rows;
}
