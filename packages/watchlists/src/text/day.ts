/** `YYYY-MM-DD` of a day that exists, given so or with a time of day; undefined for anything else. */
export function dayOf(text: string): string | undefined {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})([T ].*)?$/.exec(text) ?? [];
  if (day === undefined || (time !== undefined && Number.isNaN(Date.parse(text)))) return undefined;
  const instant = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(instant) && isoDay(instant) === day ? day : undefined;
}

/** The day after a day of `dayOf`. */
export const dayAfter = (day: string): string => isoDay(Date.parse(`${day}T00:00:00Z`) + 86_400_000);

const isoDay = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
