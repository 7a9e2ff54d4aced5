import { notStopped } from '@hammerhead/decisions';
import type { Waiting } from '@hammerhead/forecast';
import { forecasts, type Pool } from '@hammerhead/storage';

/** The first to be laden; more than these nobody can have in mind. */
const mostWaiting = 20_000;

/** The referrals that could still be stopped at `asOf` and were not. */
export async function readWaiting(pool: Pool, asOf: string): Promise<readonly Waiting[]> {
  const rows = await forecasts.readWaiting(pool, { asOf, statuses: notStopped, limit: mostWaiting });
  return rows.map((row) => ({ ...row, stoppableUntil: row.stoppableUntil.getTime() }));
}
