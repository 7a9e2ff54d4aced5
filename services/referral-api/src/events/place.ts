import type { EventPlace } from '@hammerhead/storage';

/** As `id:` of a server-sent event, and as `Last-Event-ID`. */
export const placeText = ({ transaction, id }: EventPlace): string => `${transaction}-${id}`;

/** Undefined for what is no place. */
export function placeOf(text: string): EventPlace | undefined {
  const [, transaction, id] = /^(\d{1,18})-(\d{1,18})$/.exec(text.trim()) ?? [];
  return transaction === undefined || id === undefined ? undefined : { transaction, id };
}

/** Negative where `a` comes before `b`, 0 where they are the same. */
export function comparePlaces(a: EventPlace, b: EventPlace): number {
  const difference = BigInt(a.transaction) - BigInt(b.transaction) || BigInt(a.id) - BigInt(b.id);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
