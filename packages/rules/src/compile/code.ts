/**
 * What a compiled expression runs on. One frame serves one evaluation after another; slots hold the variables of
 * the vocabulary, the item in hand and what macros go through.
 */
export interface Frame {
  readonly slots: unknown[];
  /** Turns that macros may still take before the rule fails; set anew for each rule. */
  turns: number;
}

/** A compiled expression; undefined is unknown: something it needs is absent, or a number is not finite. */
export type Code<T> = (frame: Frame) => T | undefined;

/** A rule went through more items than a rule may; it fails, and shows it, instead of holding up the others. */
export class TooManyTurns extends Error {
  constructor() {
    super('the rule goes through too many items');
  }
}

/** Turns for one rule on one shipment: a pair of lists of a thousand items each. */
export const turnsPerRule = 1_000_000;

export function takeTurn(frame: Frame): void {
  frame.turns -= 1;
  if (frame.turns < 0) throw new TooManyTurns();
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
