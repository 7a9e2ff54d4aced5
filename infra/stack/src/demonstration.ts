import { systemActor } from '@hammerhead/contracts';
import { makeAgreement } from '@hammerhead/decisions';
import { agreements, type Pool, transaction } from '@hammerhead/storage';
import { holders } from './credentials.js';

const { agency, countries } = holders.partner_jm;
const ground = '103.33(a)(2)';
const assurance = 'None: a first start made this to try the program with. End it before real work.';

/**
 * Makes the agreement without which the partner of the first start could be told nothing, marked as a demonstration: nobody
 * has assured anything. Once there was any agreement with that agency, none is made again, also where people ended it.
 */
export async function ensureDemonstration(pool: Pool, now: Date): Promise<void> {
  if (await agreements.hasAny(pool, agency)) return;
  const made = await transaction(pool, (tx) =>
    makeAgreement(
      tx,
      systemActor('hammerhead'),
      { agency, countries, ground, assurance, demonstration: true },
      now,
    ),
  );
  if (made.outcome !== 'made') throw new Error(`the demonstration agreement was refused: ${made.outcome}`);
}
