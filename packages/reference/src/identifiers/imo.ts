import { type Check, checkDigit, fault } from './check.js';

const form = /^(?:IMO)?[\s:.-]*([0-9]{7})$/i;

/**
 * Checks an IMO ship number, with or without `IMO` in front: seven digits, the last of which follows from a weighted
 * sum of the others.
 */
export const checkImo = (value: string): Check => {
  const digits = form.exec(value.trim())?.[1];
  if (digits === undefined) return fault('it is not seven digits');
  let sum = 0;
  for (let index = 0; index < 6; index++) sum += (digits.charCodeAt(index) - 48) * (7 - index);
  return checkDigit(digits.slice(6), String(sum % 10));
};
