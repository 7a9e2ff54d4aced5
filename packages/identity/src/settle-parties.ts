import { type FollowedMerge, identity, legalHolds, merges, type Transaction } from '@hammerhead/storage';

/**
 * Takes those out of the directory whom no shipment names by their key any more. Whoever a shipment names by another one
 * instead keeps its id, and what people decided about it.
 */
export async function settleParties(tx: Transaction): Promise<void> {
  await identity.followMoved(tx);
  await identity.noteMovedIds(tx);
  const { stay, go } = divide(await merges.listFollowed(tx));
  await merges.remove(
    tx,
    go.map(({ position }) => position),
  );
  await merges.rekey(tx, stay);
  await identity.removeUnnamed(tx);
  await identity.keepIds(tx);
  await legalHolds.rekey(tx);
}

/**
 * Decisions about parties follow their keys. Of several that are about the same two now, what was about them before stays
 * in force, else the latest; one whose two parties are one by themselves is about nobody. Those are in force no more; all
 * stand in the log as they were decided.
 */
export function divide(decided: readonly FollowedMerge[]): {
  readonly stay: readonly FollowedMerge[];
  readonly go: readonly FollowedMerge[];
} {
  const inForce = new Map<string, FollowedMerge>();
  for (const one of decided) {
    if (!one.inForce) continue;
    const before = inForce.get(pairOf(one));
    if (before === undefined || comesFirst(one, before)) inForce.set(pairOf(one), one);
  }
  const stays = (one: FollowedMerge): boolean =>
    one.keyA !== one.keyB && (!one.inForce || inForce.get(pairOf(one)) === one);
  const moved = decided.filter((one) => one.moved);
  return { stay: moved.filter(stays), go: moved.filter((one) => !stays(one)) };
}

const pairOf = ({ keyA, keyB }: FollowedMerge): string => `${keyA} ${keyB}`;

const comesFirst = (one: FollowedMerge, other: FollowedMerge): boolean =>
  one.moved === other.moved ? one.position > other.position : other.moved;
