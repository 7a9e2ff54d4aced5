import { createHash } from 'node:crypto';
import type { RetentionCounts, RetentionPlan } from '@hammerhead/contracts';
import { type OtherKind, type Queryable, retention } from '@hammerhead/storage';
import { periods } from './policy/periods.js';
import { Tally } from './policy/tally.js';
import { oldBefore, othersBefore } from './policy/verdict.js';
import { dayOf } from './policy/years.js';

/** How long after it was made a plan may be carried out. */
const validMs = 86_400_000;
/** The least shipments looked at in one step. */
const shipmentsAtOnce = 5_000;

export const isValidPlan = (madeAt: Date, now: Date): boolean => now.getTime() <= madeAt.getTime() + validMs;

/** What retention would delete on `day`, which is today for a new plan. It reads, and writes nothing. */
export async function makePlan(
  db: Queryable,
  now: Date,
  day: string = dayOf(now),
  signal?: AbortSignal,
): Promise<RetentionPlan> {
  const tally = new Tally(day);
  const before = oldBefore(day);
  for (let after = 0; ; ) {
    signal?.throwIfAborted();
    const aged = await retention.findAged(db, { after, before, shipments: shipmentsAtOnce, heldAt: null });
    for (const manifest of aged) tally.add(manifest);
    const last = aged.at(-1);
    if (last === undefined) break;
    after = last.firstPosition;
  }
  const { hash, shipments, referrals, manifests, ...told } = tally.done();
  const others = await countOthers(db, othersBefore(day));
  return {
    plan: createHash('sha256').update(`${day} ${hash} ${others.hash}`).digest('hex'),
    day,
    createdAt: now.toISOString(),
    validUntil: new Date(now.getTime() + validMs).toISOString(),
    due: { shipments, referrals, manifests, ...others.counts },
    ...told,
    periods: Object.values(periods).map((period) => ({ ...period, overdue: period.reviewBy < dayOf(now) })),
  };
}

async function countOthers(
  db: Queryable,
  before: Date,
): Promise<{ readonly counts: Pick<RetentionCounts, OtherKind>; readonly hash: string }> {
  const counts = { submissions: 0, exclusions: 0, watchlistEntries: 0, legalHolds: 0 };
  const hashes: string[] = [];
  for (const kind of retention.otherKinds) {
    const { count, hash } = await retention.countOthers(db, kind, before);
    counts[kind] = count;
    hashes.push(hash);
  }
  return { counts, hash: hashes.join(' ') };
}
