import type { ListEntry } from '../entry.js';
import { type PreparedName, prepare } from '../name/prepare.js';
import { readingsOf } from './readings.js';

/** A reading of a name, ready to be compared. */
export interface PreparedReading {
  readonly name: PreparedName;
  readonly notes: readonly string[];
  /** False of the first reading: others say less surely who is meant. */
  readonly other: boolean;
}

/** Every reading of a name, in the order of `readingsOf`. @param kind what the name is said to be */
export const preparedReadings = (name: string, kind?: ListEntry['kind']): readonly PreparedReading[] =>
  readingsOf(name).map((reading, at) => ({
    name: prepare(reading.text, kind, reading),
    notes: reading.notes,
    other: at > 0,
  }));
