import { setTimeout as sleep } from 'node:timers/promises';

/** Looks every 50 ms until `look` gives true; fails with what it waited for. Errors count as "not yet". */
export async function until(
  what: string,
  look: () => Promise<boolean>,
  milliseconds = 60_000,
): Promise<void> {
  const end = Date.now() + milliseconds;
  for (;;) {
    if (await look().catch(() => false)) return;
    if (Date.now() > end) throw new Error(`waited ${milliseconds} ms in vain until ${what}`);
    await sleep(50);
  }
}
