import type { HitSeen } from '@hammerhead/storage';

const saying = ({ rule, sentence }: HitSeen): string => `${rule} ${sentence}`;

/** The hits of `after` that `before` does not have, in their order. The same sentence with other points is the same. */
export function newHits(before: readonly HitSeen[], after: readonly HitSeen[]): readonly HitSeen[] {
  const known = new Set(before.map(saying));
  return after.filter((hit) => !known.has(saying(hit)));
}

/**
 * The hit that explains best why a decision changed something: one that rests on a watchlist, since it names who
 * matched; then by the tier that it brings and by its points.
 */
export const tellingHit = (hits: readonly HitSeen[]): HitSeen | undefined => hits.toSorted(byTelling)[0];

const noFloor = Number.MAX_SAFE_INTEGER;

const byTelling = (one: HitSeen, other: HitSeen): number =>
  Number(other.listed) - Number(one.listed) ||
  (one.floor ?? noFloor) - (other.floor ?? noFloor) ||
  other.points - one.points;
