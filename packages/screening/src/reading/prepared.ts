import type { ListEntry } from '@hammerhead/contracts';
import { type PreparedName, prepare } from '../name/prepare.js';
import { readingsOf } from './readings.js';

/** A reading of a name, ready to be compared. */
export interface PreparedReading {
  readonly name: PreparedName;
  readonly notes: readonly string[];
  /** False of the first reading: others say less surely who is meant. */
  readonly other: boolean;
}

/**
 * Every reading of a name, in the order of `readingsOf`; where titles were taken from one that may be no person's, with
 * them as well. @param kind what the name is said to be
 */
export function preparedReadings(name: string, kind?: ListEntry['kind']): readonly PreparedReading[] {
  const readings: PreparedReading[] = [];
  for (const reading of readingsOf(name)) {
    const { notes } = reading;
    const prepared = prepare(reading.text, kind, reading);
    readings.push({ name: prepared, notes, other: readings.length > 0 });
    if (kind === undefined && prepared.titles.length > 0)
      readings.push({
        name: prepare(reading.text, kind, { ...reading, withTitles: true }),
        notes,
        other: readings.length > 1,
      });
  }
  return readings;
}
