import { folded } from './text-pattern.js';

/**
 * SQL: two rows have the same bill, by the index of folded ones, which is the only one that bills have.
 * @param shipment whose index is to be used
 */
export const sameBill = (shipment: string, other: string): string =>
  `(${folded(`${shipment}.bill`)} = ${folded(`${other}.bill`)} and ${shipment}.bill = ${other}.bill)`;
