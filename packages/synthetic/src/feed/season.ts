import { dayMs } from '@hammerhead/primitives';

/** The relative traffic of each day of the week, Sunday first; the sum is seven. */
const weekdays = [0.45, 1.1, 1.15, 1.2, 1.25, 1.2, 0.65];

/** Returns month and day as a number, such as 1115 for November 15. */
const monthDay = (at: number): number => {
  const date = new Date(at);
  return (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
};

/** Whether a time is in November 15 to January 5: barrels for Christmas. */
export const isBarrelSeason = (at: number): boolean => {
  const when = monthDay(at);
  return when >= 1115 || when <= 105;
};

/** Whether a time is in August: barrels for the new school year. */
export const isBackToSchool = (at: number): boolean => {
  const when = monthDay(at);
  return when >= 801 && when < 901;
};

/** The factor by which more barrels than usual leave at a time. */
export const barrelSeason = (at: number): number =>
  isBarrelSeason(at) ? 2.1 : isBackToSchool(at) ? 1.35 : 1;

/** The factor by which more cargo than usual leaves at a time, in total. */
export const traffic = (at: number): number => {
  const weekday = weekdays[new Date(Math.floor(at / dayMs) * dayMs).getUTCDay()] ?? 1;
  return weekday * (isBarrelSeason(at) ? 1.3 : isBackToSchool(at) ? 1.08 : 1);
};

/** Formats a time as `2023-09-14T18:00:00Z`. */
export const utc = (milliseconds: number): string => `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
