/** The day of an instant in UTC, `YYYY-MM-DD`. */
export const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);

/**
 * The same day `years` later, or earlier if negative; 29 February becomes 1 March in other years. An instant that far
 * into the future that it cannot be told is the last that can.
 */
export function yearsAfter(instant: Date, years: number): Date {
  const moved = new Date(instant);
  moved.setUTCFullYear(moved.getUTCFullYear() + years);
  return Number.isNaN(moved.getTime()) ? new Date(8.64e15) : moved;
}

/** The first instant of a day. */
export const startOf = (day: string): Date => new Date(`${day}T00:00:00Z`);
