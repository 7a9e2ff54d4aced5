import { type Frame, isRecord } from '../compile/code.js';
import type { Ages } from '../load/rule-set.js';

const none: readonly string[] = [];

/** What the variables that a rule reads say was too old; what is no text is no word of theirs. */
export function tooOldFor(ages: readonly Ages[], { slots }: Frame): readonly string[] {
  let tooOld: readonly string[] = none;
  for (const { slot, field } of ages) {
    const holder = slots[slot];
    const told = isRecord(holder) ? holder[field] : undefined;
    if (!Array.isArray(told) || told.length === 0) continue;
    tooOld = [...tooOld, ...told.filter((text) => typeof text === 'string')];
  }
  return tooOld;
}
