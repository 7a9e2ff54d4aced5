import type { Queryable } from '../pool.js';

/** Something that was decided about an agreement. */
export interface AgreementChangeRow {
  readonly what: 'made' | 'suspended' | 'resumed' | 'ended' | 'breach' | 'settled';
  readonly at: Date;
  readonly by: string;
  readonly reason: string | null;
  readonly decision: number;
}

/**
 * What was decided about an agreement, the oldest first: of more than `limit`, the newest. A breach suspends all agreements
 * of its agency, which its decision names; that it was settled concerns all of them.
 */
export async function listHistory(
  db: Queryable,
  { id, agency }: { readonly id: string; readonly agency: string },
  limit: number,
): Promise<AgreementChangeRow[]> {
  const { rows } = await db.query<AgreementChangeRow>(
    `select case d.kind when 'agreement_made' then 'made' when 'agreement_resumed' then 'resumed'
                        when 'agreement_ended' then 'ended' when 'breach_settled' then 'settled'
                        else case when (d.body ->> 'breach')::boolean then 'breach' else 'suspended' end end as what,
            d.recorded_at as at, d.actor as by, nullif(d.body ->> 'reason', '') as reason, d.position as decision
       from decision d
      where d.kind in ('agreement_made', 'agreement_suspended', 'agreement_resumed', 'agreement_ended', 'breach_settled')
        and (d.body ->> 'agreement' = $1::text or (d.kind = 'breach_settled' and d.body ->> 'agency' = $2::text)
             or coalesce((d.body -> 'agreements')::jsonb, '[]') @> to_jsonb($1::text))
      order by d.position desc limit $3::int`,
    [id, agency, limit],
  );
  return rows.toReversed();
}
