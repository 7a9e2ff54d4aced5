import type { ListEntry } from '@hammerhead/contracts';
import { type PreparedName, prepare } from '../name/prepare.js';
import { readingsOf } from './readings.js';

/** A reading of a name, ready to be compared. */
export interface PreparedReading {
  readonly name: PreparedName;
  readonly notes: readonly string[];
  /** False for the first reading: others are less certain. */
  readonly other: boolean;
}

/**
 * Prepares every reading of a name, in the order of `readingsOf`; where titles were removed from one that may not be a
 * person's, also with them. @param kind what the name is said to be
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
