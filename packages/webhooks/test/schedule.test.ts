import t from 'tap';
import { nextAttempt, triedForMs } from '../src/index.js';

/** The instants of all attempts, in milliseconds from the first, of a message that is never taken. */
const attempts = (lot: number): number[] => {
  const firstAt = new Date('2026-01-01T00:00:00Z');
  const made = [0];
  for (let now = firstAt; ; ) {
    const next = nextAttempt(made.length, { firstAt, now, lot });
    if (next === null) return made;
    made.push(next.getTime() - firstAt.getTime());
    now = next;
  }
};

t.test('a message is tried for more than a day: soon at first, then every few hours', async (t) => {
  for (const lot of [0, 0.5, 1]) {
    const made = attempts(lot);
    t.ok(made.length >= 13 && made.length <= 18, `${made.length} attempts`);
    t.ok((made[1] ?? 0) < 6_000, 'again within seconds');
    t.ok((made.at(-1) ?? 0) >= triedForMs, 'the last one after all of it');
    t.ok((made.at(-2) ?? 0) < triedForMs);
    t.ok((made.at(-1) ?? 0) < 36 * 3_600_000, 'and not much later');
  }
  t.notSame(attempts(0), attempts(1), 'what failed together is tried apart');
});
