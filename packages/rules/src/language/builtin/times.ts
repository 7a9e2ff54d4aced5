import { function2, type RuleFunction } from '../functions.js';
import { textArgument } from '../parameters.js';
import { number } from '../types.js';

const hourMs = 3_600_000;

/**
 * A date alone is midnight UTC; a time of day needs its zone. Anything else is not a time: what `Date.parse` makes of a
 * local time depends on the machine, and an evaluation must not.
 */
const isoTime = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d))?$/;

function millisecondsBetween(earlier: string, later: string): number | undefined {
  if (!isoTime.test(earlier) || !isoTime.test(later)) return undefined;
  return Date.parse(later) - Date.parse(earlier);
}

function between(name: string, unit: string, milliseconds: number): RuleFunction {
  return function2(
    {
      name,
      result: number,
      doc: `${unit} from one ISO 8601 time to another, with fractions; negative when the second is earlier.`,
    },
    textArgument('earlier'),
    textArgument('later'),
    (earlier, later) => {
      const span = millisecondsBetween(earlier, later);
      return span === undefined ? undefined : span / milliseconds;
    },
  );
}

export const timeFunctions: readonly RuleFunction[] = [
  between('hoursBetween', 'Hours', hourMs),
  between('daysBetween', 'Days', 24 * hourMs),
];
