import { type Frame, isRecord } from '../compile/code.js';
import type { Ages } from '../load/rule-set.js';

/** What the variables that a rule reads say was too old; what is no text is no word of theirs. */
export function tooOldFor(ages: readonly Ages[], { slots }: Frame): readonly string[] {
  return ages.flatMap(({ slot, field }) => {
    const holder = slots[slot];
    const told = isRecord(holder) ? holder[field] : undefined;
    return Array.isArray(told) ? told.filter((text) => typeof text === 'string') : [];
  });
}
