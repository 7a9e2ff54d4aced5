import { Random } from '@hammerhead/primitives';
import t from 'tap';
import { paceOf, type Period, planOf, type Waiting } from '../src/index.js';
import { fitting } from '../src/fitting.js';

const hour = 3_600_000;
const asOf = Date.parse('2026-03-02T00:00:00Z');
const one = (id: string, tier: number | null, hours: number, port = 'USMIA'): Waiting => ({
  id,
  port,
  tier,
  stoppableUntil: asOf + hours * hour,
});
/** Nothing is known of any port: one answer an hour is assumed. */
const unknown = paceOf([], asOf);

/** How many of each tier a choice holds, or null where they cannot all be answered in time: tried by deadlines. */
const heldBy = (chosen: readonly Waiting[], slots: readonly number[]): readonly number[] | null => {
  const sorted = chosen.toSorted((a, b) => a.stoppableUntil - b.stoppableUntil);
  if (!sorted.every(({ stoppableUntil }, n) => (slots[n] ?? Number.POSITIVE_INFINITY) < stoppableUntil))
    return null;
  return [1, 2, 3].map((tier) => chosen.filter((each) => each.tier === tier).length);
};

t.test('what fits is the best of all choices: most of tier 1, then of tier 2, then of tier 3', async (t) => {
  const random = new Random(7);
  for (let round = 0; round < 200; round += 1) {
    const waiting = Array.from({ length: 8 }, (_, n) =>
      one(`${n}`, random.between(1, 3), random.between(0, 9)),
    );
    const slots = Array.from(
      { length: random.between(0, 6) },
      () => asOf + random.within([0, 9]) * hour,
    ).sort((a, b) => a - b);
    const best = Array.from({ length: 2 ** waiting.length }, (_, mask) =>
      heldBy(
        waiting.filter((_one, n) => ((mask >> n) & 1) === 1),
        slots,
      ),
    )
      .filter((held) => held !== null)
      .map((held) => held.join(' '))
      .sort()
      .at(-1);
    const sorted = waiting.toSorted((a, b) => (a.tier ?? 9) - (b.tier ?? 9));
    const fits = fitting(sorted, slots);
    const held = heldBy(
      waiting.filter(({ id }) => fits.has(id)),
      slots,
    );
    t.equal(held?.join(' '), best, `round ${round}`);
  }
});

t.test('a tier 2 that is laden sooner goes before a tier 1 that has time', async (t) => {
  t.same(planOf([one('A', 1, 48), one('B', 2, 3), one('C', 1, 5)], unknown, asOf), ['B', 'C', 'A']);
});

t.test('but not before one that would be missed for it', async (t) => {
  const soon = [one('A', 1, 0.5), one('B', 2, 0.5), one('C', 2, 20)];
  t.same(planOf(soon, unknown, asOf), ['A', 'C', 'B']);
});

t.test(
  'tiers 1 and 2 go before all others, and those before what has no tier and cannot be reached',
  async (t) => {
    const waiting = [one('N', null, 0.5), one('L', 3, 0.5), one('F', 4, 9), one('A', 2, 100)];
    t.same(planOf(waiting, unknown, asOf), ['A', 'F', 'L', 'N'], 'A takes the first answer');
  },
);

t.test('a port that answers faster gives more of its own in the same time', async (t) => {
  const periods: Period[] = Array.from({ length: 56 * 48 }, (_, n) => {
    const askedAt = asOf - (n + 4) * (hour / 2);
    return {
      port: 'USJFK',
      tier: 3,
      askedAt,
      stoppableUntil: askedAt + 9 * hour,
      endedAt: askedAt + hour,
      answered: true,
    };
  });
  // Two an hour of which half is promised at USJFK, one an hour at USMIA, of which nothing is known.
  const waiting = [
    ...[1, 2].map((n) => one(`M${n}`, 1, 30 + n, 'USMIA')),
    ...[1, 2].map((n) => one(`J${n}`, 1, 20 + n, 'USJFK')),
  ];
  const order = planOf(waiting, paceOf(periods, asOf), asOf);
  t.same(order.slice(0, 2).sort(), ['J1', 'M1']);
  t.same([...order].sort(), ['J1', 'J2', 'M1', 'M2'], 'each once');
});
