/**
 * The memory of a compiled expression. One frame serves one evaluation after another; its slots hold the variables of
 * the vocabulary, the current item, and the variables of macros.
 */
export interface Frame {
  readonly slots: unknown[];
  /** How many items macros may still go through before the rule fails; reset for each rule. */
  turns: number;
}

/** A compiled expression; undefined is unknown: something it needs is absent, or a number is not finite. */
export type Code<T> = (frame: Frame) => T | undefined;

/** Thrown when a rule goes through more items than it may. It fails visibly instead of holding up the others. */
export class TooManyTurns extends Error {
  constructor() {
    super('the rule goes through too many items');
  }
}

/** Items for one rule on one shipment: the pairs of two lists of a thousand items each. */
export const turnsPerRule = 1_000_000;

export function takeTurn(frame: Frame): void {
  frame.turns -= 1;
  if (frame.turns < 0) throw new TooManyTurns();
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
