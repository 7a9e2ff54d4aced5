import type { ListVersion } from './list-version.js';

const dayMs = 86_400_000;

/** A list's version, with what says whether it is stale. */
export interface ListInForce {
  readonly version: ListVersion;
  readonly publishedAt: Date;
  readonly maxAgeDays: number | null;
}

/** Whether a list was older than its limit when a manifest was accepted. */
export const isStale = ({ publishedAt, maxAgeDays }: ListInForce, receivedAt: Date): boolean =>
  maxAgeDays !== null && receivedAt.getTime() >= publishedAt.getTime() + maxAgeDays * dayMs;
