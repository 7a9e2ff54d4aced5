import type { Deployment } from './deployment.js';

/** What SQL counts about a whole database, for "each accepted shipment is assessed exactly once". */
export interface Tally {
  readonly toScore: number;
  readonly assessed: number;
  readonly assessedTwice: number;
  readonly withoutAssessment: number;
  readonly openChunks: number;
}

export async function tally(deployment: Pick<Deployment, 'pool'>): Promise<Tally> {
  const { rows } = await deployment.pool.query<Tally>(
    `select (select count(*) from shipment where state = 'scored') as "toScore",
            (select count(*) from assessment) as assessed,
            (select count(*) from (select position from assessment group by position having count(*) > 1) t)
              as "assessedTwice",
            (select count(*) from shipment s where state = 'scored'
               and not exists (select from assessment a where a.position = s.position))
              as "withoutAssessment",
            (select count(*) from chunk where done_at is null) as "openChunks"`,
  );
  const [row] = rows;
  if (!row) throw new Error('a count gave no row');
  return row;
}
