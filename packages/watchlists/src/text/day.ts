import { dayMs } from '@hammerhead/primitives';
interface Moment {
  /** `YYYY-MM-DD` in UTC. */
  readonly day: string;
  /** Whether it is a day alone, or its first instant. */
  readonly isStart: boolean;
}

const written =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(?:[.,](\d{1,9}))?(Z|[+-]\d{2}:?\d{2})?)?$/i;

/** A day that exists, alone or with a time of day; a time without a zone is one in UTC. */
function momentOf(text: string): Moment | undefined {
  const [, day, minute, second = ':00', fraction = '', zone = 'Z'] = written.exec(text.trim()) ?? [];
  if (day === undefined) return undefined;
  const midnight = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(midnight) || isoDay(midnight) !== day || day < firstDay) return undefined;
  if (minute === undefined) return { day, isStart: true };
  const offset = zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2').toUpperCase();
  const instant = Date.parse(`${day}T${minute}${second}${offset}`);
  if (Number.isNaN(instant)) return undefined;
  const own = isoDay(instant);
  // An offset may move it out of the years that a day can have.
  if (own > lastDay || own < firstDay) return undefined;
  return { day: own, isStart: Date.parse(`${own}T00:00:00Z`) === instant && !/[1-9]/.test(fraction) };
}

/** `YYYY-MM-DD` of a day that exists, given so or with a time of day; undefined for anything else. */
export const dayOf = (text: string): string | undefined => momentOf(text)?.day;

/**
 * The first day on which something that ends then is over: the stated day itself; an instant counts as the end of its
 * day in UTC. Undefined for anything else.
 */
export function expiryOf(text: string): string | undefined {
  const moment = momentOf(text);
  return moment === undefined || moment.isStart ? moment?.day : dayAfter(moment.day);
}

/** The day after a day of `dayOf`; the last of the year 9999, which means for ever, has none after it. */
export const dayAfter = (day: string): string =>
  day >= lastDay ? lastDay : isoDay(Date.parse(`${day}T00:00:00Z`) + dayMs);

/** PostgreSQL has no year 0, and ISO 8601 no fifth digit. */
const firstDay = '0001-01-01';
const lastDay = '9999-12-31';

const isoDay = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
