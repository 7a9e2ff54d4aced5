import { dayMs } from '@hammerhead/primitives';
import t from 'tap';
import { forecast, paceOf, type Period, type Waiting } from '../src/index.js';
import { settleCapacity } from '../src/capacity.js';
import { finish } from './weeks.js';

const hour = 3_600_000;
const asOf = Date.parse('2026-03-02T00:00:00Z');

/** Each hour one comes, and is answered half an hour later; every fifth is left until it is laden five hours later. */
const past = (days: number, port = 'USMIA'): readonly Period[] =>
  Array.from({ length: days * 24 }, (_, n) => {
    const askedAt = asOf - (n + 1) * hour;
    const stoppableUntil = askedAt + 5 * hour;
    const left = n % 5 === 0;
    return {
      port,
      tier: 3,
      askedAt,
      stoppableUntil,
      endedAt: left ? null : askedAt + hour / 2,
      answered: !left,
    };
  });
const waiting = (count: number, tier: number, hours: number, port = 'USMIA'): readonly Waiting[] =>
  Array.from({ length: count }, (_, n) => ({
    id: `${port} ${tier} ${n}`,
    port,
    tier,
    stoppableUntil: asOf + hours * hour,
  }));
const said = (those: readonly Waiting[], periods: readonly Period[], more: { readonly seed?: number } = {}) =>
  finish(forecast({ waiting: those, pace: paceOf(periods, asOf), asOf, within: 2 * dayMs, ...more }));

t.test('the pace counts what was answered before it was laden, and what came', async (t) => {
  const pace = paceOf(past(28), asOf).ports.get('USMIA');
  t.equal(pace?.unknown, null);
  t.ok(Math.abs((pace?.answersPerDay ?? 0) - 19.2) < 0.1);
  t.ok(Math.abs((pace?.arrivalsPerDay ?? 0) - 24) < 0.1);
  t.equal(pace?.days.length, 28);
  t.equal(paceOf(past(30), asOf).ports.get('USMIA')?.days.length, 28, 'whole weeks only');
  t.equal(paceOf(past(80), asOf).ports.get('USMIA')?.days.length, 56, 'and no more than eight');
});

t.test('a shift that ran out of work stands for the busy ones that did more', async (t) => {
  const shift = (answers: number, busy: boolean, kind = 'a') => ({ answers, busy, kind });
  t.same(
    settleCapacity([
      shift(4, true),
      shift(2, false),
      shift(7, true),
      shift(6, false),
      shift(9, false),
      shift(1, false, 'b'),
    ]),
    [[4], [4, 7], [7], [7], [9], [1]],
  );
});

t.test('what is laden at once is missed, what has two days of a quiet port is not', async (t) => {
  const { chances, all } = said([...waiting(3, 1, 0.001), ...waiting(2, 2, 47)], past(29));
  for (const n of [0, 1, 2]) t.ok((chances.get(`USMIA 1 ${n}`) ?? 0) > 0.9);
  for (const n of [0, 1]) t.ok((chances.get(`USMIA 2 ${n}`) ?? 1) < 0.1);
  t.equal(all.waiting, 5);
  t.match(all.missed, { low: 3, high: 3 });
});

t.test('the more urgent tier is answered before the other', async (t) => {
  const { chances, ports } = said([...waiting(20, 1, 12), ...waiting(20, 3, 12)], past(29));
  const mean = (tier: number): number =>
    Array.from({ length: 20 }, (_, n) => chances.get(`USMIA ${tier} ${n}`) ?? 0).reduce((a, b) => a + b, 0) /
    20;
  t.ok(mean(1) < mean(3), `${mean(1)} and ${mean(3)}`);
  const [port] = ports;
  const tiers = port?.byTier.map(({ missed }) => missed?.expected ?? Number.NaN) ?? [];
  t.ok(Math.abs(tiers.reduce((a, b) => a + b, 0) - (port?.missed?.expected ?? 0)) < 1e-9, 'tiers add up');
  t.ok(Math.abs(20 * (mean(1) + mean(3)) - (port?.missed?.expected ?? 0)) < 1e-9, 'and so do chances');
});

t.test('what is laden later than was asked for is left out', async (t) => {
  const { chances, all } = said(waiting(2, 1, 49), past(29));
  t.equal(chances.size, 0);
  t.equal(all.waiting, 0);
});

t.test('too little is known of a new port, and of a new installation', async (t) => {
  const young = said(waiting(2, 1, 5), past(8));
  t.match(young.ports, [
    { port: 'USMIA', unknown: 'too_few_days', waiting: 2, missed: null, withArrivals: null },
  ]);
  t.match(young.all, { missed: null, withArrivals: null });
  t.equal(young.chances.size, 0);
  t.match(said(waiting(1, 1, 5), []).ports, [{ unknown: 'too_few_days', missed: null }]);
  const beside = said([...waiting(2, 1, 5, 'USPEF'), ...waiting(1, 1, 30)], past(29));
  t.match(beside.ports, [
    { port: 'USMIA', unknown: null },
    { port: 'USPEF', unknown: 'too_few_answers', missed: null },
  ]);
  t.equal(beside.all.waiting, 3, 'all that wait are counted');
  t.same(beside.all.missed, beside.ports[0]?.missed, 'what is missed is of the ports of which it is known');
  t.match(young.all, { waiting: 2 }, 'also where nothing is known');
});

t.test('it says the same for the same seed', async (t) => {
  const those = waiting(30, 2, 20);
  const [first, again, other] = [1, 1, 2].map((seed) => [
    ...said(those, past(29), { seed }).chances.values(),
  ]);
  t.same(first, again);
  t.not(first?.join(' '), other?.join(' '));
});
