import type { ForecastAnswer } from '@hammerhead/contracts';
import type { Estimate, Missed, PortForecast } from '@hammerhead/forecast';
import type { HourlyPace } from '@hammerhead/outlook';
import { portName } from '@hammerhead/reference';
import { needsOf } from './needs.js';

type Figures = ForecastAnswer['all'];

export const estimatesOf = ({ waiting, missed, withArrivals }: Missed): Figures => ({
  waiting,
  missed: missed === null ? null : rounded(missed),
  withArrivals: withArrivals === null ? null : rounded(withArrivals),
});

/** Presents what is said of a port, and the pace that it rests on. */
export function portOf(
  { port, unknown, byTier, ...figures }: PortForecast,
  hourly: HourlyPace,
): ForecastAnswer['ports'][number] {
  const { pace, examsPerDay } = hourly;
  const known = pace.ports.get(port);
  return {
    port,
    name: portName(port),
    unknown,
    ...needsOf({ port, unknown }, hourly),
    ...estimatesOf(figures),
    answersPerDay: inTenths(known?.answersPerDay ?? 0),
    examsPerDay: inTenths(examsPerDay.get(port) ?? 0),
    arrivalsPerDay: inTenths(known?.arrivalsPerDay ?? 0),
    byTier: byTier.map(({ tier, ...own }) => ({ tier, ...estimatesOf(own) })),
  };
}

const inTenths = (value: number): number => Math.round(value * 10) / 10;
const rounded = ({ expected, low, high }: Estimate): Estimate => ({
  expected: inTenths(expected),
  low,
  high,
});
