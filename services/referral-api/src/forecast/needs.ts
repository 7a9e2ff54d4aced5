import { fewestAnswers, fewestWeeks, type PortForecast, weeksBack } from '@hammerhead/forecast';
import type { HourlyPace } from '@hammerhead/outlook';
import { dayMs, hourMs } from '@hammerhead/primitives';

const fewestDays = fewestWeeks * 7;

/** What is needed to know something, in words, and from when on that will be; null where something is known. */
export interface Needs {
  readonly needs: string | null;
  readonly knownFrom: string | null;
}

/** What the record itself needs: enough days. */
export function needsOfRecord({ pace: { at, since, weeks } }: HourlyPace): Needs {
  if (weeks >= fewestWeeks) return { needs: null, knownFrom: null };
  const days = Math.floor((at - since) / dayMs);
  return {
    needs: `knows from ${fewestDays} days of record; has ${days}`,
    // The pace is taken when an hour begins.
    knownFrom: new Date(Math.ceil((since + fewestDays * dayMs) / hourMs) * hourMs).toISOString(),
  };
}

/** What is needed to know something of a port. How soon people give the answers nobody can say. */
export function needsOf(
  { port, unknown }: Pick<PortForecast, 'port' | 'unknown'>,
  hourly: HourlyPace,
): Needs {
  if (unknown === 'too_few_days') return needsOfRecord(hourly);
  if (unknown === null) return { needs: null, knownFrom: null };
  const answers = hourly.pace.ports.get(port)?.answers ?? 0;
  return {
    needs: `knows from ${fewestAnswers} answers before lading in the last ${weeksBack} weeks; has ${answers}`,
    knownFrom: null,
  };
}
