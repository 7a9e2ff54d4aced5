import { dayMs } from '@hammerhead/primitives';

/**
 * Answers are counted in shifts of six hours: short enough to tell a night from a morning, and long enough to count
 * something. They begin with the hour at which the pace is taken, so that they need not know when people change.
 */
export const shiftsADay = 4;
export const shiftMs = dayMs / shiftsADay;
