/** Seconds between one attempt and the next; the last of them is repeated. */
const waitsSeconds = [5, 30, 120, 600, 1_800, 3_600, 7_200, 10_800, 14_400];
/**
 * For how long a message is tried: longer than a day, so that a receiver that was down for one, and stumbles when it is
 * back, misses nothing.
 */
export const triedForMs = 30 * 3_600_000;
/** By how much a wait varies, so that what failed together is not tried together. */
const jitter = 0.1;

/**
 * When a message that was not taken is tried again; null where that was the last attempt, {@link triedForMs} or more after the first.
 * @param attempts how often it was tried, the one that failed now included
 * @param lot from 0 to 1, drawn by the caller
 */
export function nextAttempt(
  attempts: number,
  { firstAt, now, lot }: { readonly firstAt: Date; readonly now: Date; readonly lot: number },
): Date | null {
  if (now.getTime() - firstAt.getTime() >= triedForMs) return null;
  const wait = waitsSeconds[Math.min(attempts, waitsSeconds.length) - 1] ?? waitsSeconds[0] ?? 0;
  return new Date(now.getTime() + wait * 1_000 * (1 - jitter + 2 * jitter * lot));
}
