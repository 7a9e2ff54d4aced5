import type { Chance } from './random.js';

/** Inputs for the vocabulary of the tests; much is absent, and some is what nobody declared. */
export function randomInput(chance: Chance): Record<string, unknown> {
  const strange = (value: unknown): unknown =>
    chance.below(12) > 0
      ? value
      : chance.of<unknown>([null, 'x', 7, true, Number.NaN, [], {}, [1], ['a', null]]);
  const maybe = (value: unknown): unknown => (chance.below(2) === 0 ? undefined : strange(value));
  const text = () => chance.of(['PERSONAL EFFECTS', 'GLOCK SLIDE', 'BOOM', 'HIT', '9301.90', '', 'JM']);
  const number = () => chance.of([0, -0, 1, 2.5, 118, 300, -4, 1e308, Number.POSITIVE_INFINITY]);
  const many = (make: () => unknown) => strange(chance.some(3, () => strange(make())));
  return {
    shipment: strange({
      bill: strange(text()),
      destination: strange('JM'),
      grossWeightKg: maybe(number()),
      valueUsd: maybe(number()),
      freightUsd: maybe(number()),
      hasLicense: strange(chance.below(2) === 0),
      itns: maybe(many(text)),
      goods: many(() => ({
        description: strange(text()),
        hs: maybe(text()),
        weightKg: maybe(number()),
        valueUsd: maybe(number()),
        marks: maybe(many(() => ({ text: strange(text()) }))),
      })),
    }),
    transport: strange({
      mode: strange('air'),
      departureAt: '2023-09-14T18:00:00Z',
      ladingAt: maybe(text()),
    }),
    eei: maybe({ filedAt: maybe(text()), lines: many(() => ({ eccn: maybe(text()) })) }),
    screening: maybe({ hits: many(() => ({ score: maybe(number()) })), tooOld: [] }),
    calendar: strange({ barrelSeason: strange(chance.below(2) === 0) }),
  };
}
