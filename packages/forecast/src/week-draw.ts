import type { Random } from '@hammerhead/primitives';

/** The chance that a day follows another week than the day before: runs of three days on average. */
const restart = 1 / 3;

/**
 * Draws for each coming day the past week whose same day it repeats: runs of days that followed one another, so that a
 * week in which half the people were absent stays one (stationary bootstrap: Politis and Romano 1994). Before, each path
 * draws how much each week counts, since a few weeks do not tell exactly what weeks are like (Bayesian bootstrap: Rubin
 * 1981).
 * @param weeks the number of past weeks
 * @returns for each day the number of the week, 0 being the last one
 */
export function drawWeeks(random: Random, weeks: number, days: number): readonly number[] {
  const weights = Array.from({ length: weeks }, () => -Math.log(1 - random.next()));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const draw = (): number => {
    let left = random.next() * sum;
    return Math.max(
      0,
      weights.findIndex((weight) => (left -= weight) < 0),
    );
  };
  let current = draw();
  return Array.from({ length: days }, (_, day) => {
    if (day > 0 && random.chance(restart)) current = draw();
    return current;
  });
}
