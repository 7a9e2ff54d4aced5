import { forgetOldest } from './forget-oldest.js';

/** More holders than are active within a minute. */
const maxRemembered = 10_000;

/**
 * Calls `note` beside the answer, and at most once a minute for each key: that somebody was active is worth a write now
 * and then, and no request waits for it or fails of it. What is given beside the key, `note` is given as well.
 *
 * @param now milliseconds on a monotonic clock
 */
export const onceAMinute = <Rest extends readonly unknown[] = []>(
  note: (key: string, ...rest: Rest) => Promise<void>,
  onError: (error: unknown) => void,
  now: () => number = () => performance.now(),
): ((key: string, ...rest: Rest) => void) => {
  const noted = new Map<string, number>();
  return (key, ...rest) => {
    const before = noted.get(key);
    if (before !== undefined && now() - before < 60_000) return;
    noted.delete(key);
    noted.set(key, now());
    forgetOldest(noted, maxRemembered);
    note(key, ...rest).catch(onError);
  };
};
