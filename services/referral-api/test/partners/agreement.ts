import { systemActor } from '@hammerhead/contracts';
import { makeAgreement } from '@hammerhead/decisions';
import { usTerritories } from '@hammerhead/reference';
import { transaction } from '@hammerhead/storage';
import type { World } from '../world.js';

/** What an agreement with the customs of Jamaica says. */
export const terms = {
  agency: 'JCA',
  countries: ['JM'],
  ground: '103.33(a)(2)' as const,
  assurance: 'Customs Mutual Assistance Agreement, article 11',
};

/** The ground on which an agency of these countries may be told something. */
const groundFor = (countries: readonly string[]) =>
  countries.every((one) => usTerritories.has(one)) ? ('552a(b)(7)' as const) : terms.ground;

/** Makes an agreement with an agency that is in force from now on; gives its id. */
export async function agree(
  { pool }: Pick<World, 'pool'>,
  agency: string,
  countries: readonly string[],
): Promise<string> {
  const made = await transaction(pool, (tx) =>
    makeAgreement(
      tx,
      systemActor('test'),
      { ...terms, ground: groundFor(countries), agency, countries },
      new Date(),
    ),
  );
  if (made.outcome !== 'made') throw new Error(`no agreement was made: ${JSON.stringify(made)}`);
  return made.id;
}
