import { bare, type Check, checkDigit, fault } from './check.js';

const form = /^[A-Z]{3}[UJZ][0-9]{7}$/;

/** Returns the value of a letter: from A = 10 upwards, leaving out the multiples of 11. */
const letterValue = (code: number): number => {
  const position = code - 65 + 10;
  return position + Math.floor((position - 1) / 10);
};

/** Checks an ISO 6346 container number: three letters of the owner, U, J or Z, six digits and a check digit. */
export const checkContainer = (value: string): Check => {
  const number = bare(value);
  if (!form.test(number)) return fault('it is not four letters (the last U, J or Z) and seven digits');
  let sum = 0;
  for (let index = 0; index < 10; index++) {
    const code = number.charCodeAt(index);
    sum += (code >= 65 ? letterValue(code) : code - 48) * 2 ** index;
  }
  return checkDigit(number.slice(10), String((sum % 11) % 10));
};
