import { type Frame, isRecord } from '../compile/code.js';
import type { Ages } from '../load/rule-set.js';

const none: readonly string[] = [];

/** What was too old to rely on, as reported by the variables that a rule reads. Anything but texts is ignored. */
export function tooOldFor(ages: readonly Ages[], { slots }: Frame): readonly string[] {
  let tooOld: readonly string[] = none;
  for (const { slot, field } of ages) {
    const holder = slots[slot];
    const reported = isRecord(holder) ? holder[field] : undefined;
    if (!Array.isArray(reported) || reported.length === 0) continue;
    tooOld = [...tooOld, ...reported.filter((text) => typeof text === 'string')];
  }
  return tooOld;
}
