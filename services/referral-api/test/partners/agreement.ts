import { systemActor } from '@hammerhead/contracts';
import { makeAgreement } from '@hammerhead/decisions';
import { transaction } from '@hammerhead/storage';
import type { World } from '../world.js';

/** What an agreement with the customs of Jamaica says. */
export const terms = {
  agency: 'JCA',
  countries: ['JM'],
  ground: '103.33(a)(2)' as const,
  assurance: 'Customs Mutual Assistance Agreement, article 11',
};

/** Makes an agreement with an agency that is in force from now on; gives its id. */
export async function agree(
  { pool }: Pick<World, 'pool'>,
  agency: string,
  countries: readonly string[],
): Promise<string> {
  const made = await transaction(pool, (tx) =>
    makeAgreement(tx, systemActor('test'), { ...terms, agency, countries }, new Date()),
  );
  if (made.outcome !== 'made') throw new Error(`no agreement was made: ${JSON.stringify(made)}`);
  return made.id;
}
