import { dayMs } from '@hammerhead/primitives';
import type { ListVersion } from './list-version.js';

/** A version of a list, with what decides whether it is stale. */
export interface ListInForce {
  readonly version: ListVersion;
  readonly publishedAt: Date;
  readonly maxAgeDays: number | null;
}

interface Staleness {
  readonly stale?: true;
  readonly ageDays?: number;
  readonly limitDays?: number;
}

/** Whether a list was older than its limit when a manifest was accepted; if so, its age in whole days and the limit. */
export function staleness({ publishedAt, maxAgeDays }: ListInForce, receivedAt: Date): Staleness {
  const age = receivedAt.getTime() - publishedAt.getTime();
  if (maxAgeDays === null || age < maxAgeDays * dayMs) return {};
  return { stale: true, ageDays: Math.floor(age / dayMs), limitDays: maxAgeDays };
}
