import type { Transaction } from '../pool.js';

/** Something that an agency hears of its copy of a release. */
export interface PartnerNews {
  readonly agency: string;
  readonly kind: string;
  readonly releaseId: string;
}

/**
 * Numbers what agencies hear, each by itself, without gaps, in the order given. Others who tell the same agency wait until
 * the transaction ends, so numbers follow the order of commit: who has read up to one misses nothing before it.
 */
export async function tell(tx: Transaction, news: readonly PartnerNews[], at: Date): Promise<void> {
  if (news.length === 0) return;
  const agencies = news.map(({ agency }) => agency);
  // In one order, so that two who tell several never wait for each other.
  await tx.query(
    `select pg_advisory_xact_lock(hashtextextended('hammerhead.partner_event.' || agency, 0))
       from (select distinct agency from unnest($1::text[]) as t (agency) order by agency) as told`,
    [agencies],
  );
  await tx.query(
    `insert into partner_event (agency, number, kind, release_id, at)
     select t.agency,
            coalesce((select max(number) from partner_event e where e.agency = t.agency), 0)
              + row_number() over (partition by t.agency order by t.place),
            t.kind, t.release_id, $4::timestamptz
       from unnest($1::text[], $2::text[], $3::uuid[]) with ordinality as t (agency, kind, release_id, place)`,
    [agencies, news.map(({ kind }) => kind), news.map(({ releaseId }) => releaseId), at],
  );
}
