import type { ReferralStatus, TimelineEntry } from '@hammerhead/contracts';
import { amendmentsOf, happened, told } from '@hammerhead/decisions';
import { type Problem, problem } from '@hammerhead/service-kit';
import { type Queryable, referrals } from '@hammerhead/storage';

/** The most changes that a refusal tells; the timeline has all. */
const mostChanges = 10;

/** What `If-Match` says. */
export interface Matched {
  readonly stale: (version: number) => Problem;
  readonly hasSeen: (version: number) => boolean;
}

/** How a referral came to a status that a verb does not lead from, and what can be done instead. */
export interface Otherwise {
  readonly kinds: readonly TimelineEntry['kind'][];
  readonly instead: string | ((status: ReferralStatus) => string);
}

/**
 * The problem to answer with when a referral has changed since the caller saw it: who did what since, and when.
 * @param version the one that stands
 * @param stale the problem, without that
 * @param hasSeen whether the caller has seen a version
 */
export async function staleReferral(
  db: Queryable,
  id: string,
  version: number,
  { stale, hasSeen }: Matched,
): Promise<Problem> {
  const { options } = stale(version);
  const changes = await changesSince(db, id, lastSeen(version, hasSeen));
  if (changes.length === 0) return problem('stale', options);
  return problem('stale', {
    ...options,
    detail: `${changes.map(told).join('; ')}. ${asSentence(options.detail ?? '')}`.trim(),
    extensions: { ...options.extensions, changes },
  });
}

/**
 * The problem to answer with when a verb does not lead from where a referral is: who brought it there, and when.
 * @param instead what can be done instead
 */
export async function wrongState(
  db: Queryable,
  id: string,
  { status, kinds, instead }: { status: string; kinds: readonly TimelineEntry['kind'][]; instead: string },
): Promise<Problem> {
  const changes = await changesSince(db, id, 0);
  const last = changes.findLast(({ kind }) => kinds.includes(kind));
  const how = last === undefined ? `it is ${status}` : told(last);
  return problem('wrong_state', {
    detail: `${how}; ${instead}`,
    extensions: { referralStatus: status, ...(last === undefined ? {} : { changes: [last] }) },
  });
}

const asSentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** The newest version before the one that stands that the caller has seen; 0 for none. */
function lastSeen(version: number, hasSeen: (version: number) => boolean): number {
  for (let seen = version - 1; seen > 0; seen -= 1) if (hasSeen(seen)) return seen;
  return 0;
}

async function changesSince(db: Queryable, id: string, version: number): Promise<TimelineEntry[]> {
  const referral = await referrals.find(db, id);
  if (referral === null) return [];
  const rows = await referrals.readChangesSince(db, id, version, mostChanges);
  const amended = await amendmentsOf(db, rows);
  return rows.flatMap((row) => happened(row, referral, amended) ?? []);
}
