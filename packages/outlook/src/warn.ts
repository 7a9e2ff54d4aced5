import { events, type Pool, referrals, transaction } from '@hammerhead/storage';
import type { Forecaster } from './forecaster.js';

/** How far ahead is looked: as far as a forecast looks that does not say how far. */
const withinMs = 48 * 3_600_000;

/** How many referrals are at risk, and of how many of them this was told now. */
export interface Warned {
  readonly atRisk: number;
  readonly told: number;
}

/**
 * Marks the referrals that are more likely to be laden than to be answered first, and records an event of each that came
 * to be so: once each time that people are asked. That one is not at risk any more is not told.
 * @returns null where another process is at it
 */
export async function warn(pool: Pool, forecaster: Forecaster, now: Date): Promise<Warned | null> {
  return transaction(pool, async (tx) => {
    if (!(await referrals.lockWarnings(tx))) return null;
    const { missed } = await forecaster.make({ asOf: now.toISOString(), within: withinMs, ports: null });
    const atRisk = missed.flatMap(({ id, chance }) => (chance === null ? [] : [id]));
    const told = await referrals.noteAtRisk(tx, atRisk);
    await events.record(
      tx,
      told.map(({ id, tier, version, status }) => ({
        kind: 'referral.at_risk',
        referralId: id,
        tier,
        version,
        status,
      })),
    );
    return { atRisk: atRisk.length, told: told.length };
  });
}
